package dev.replyby.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads documents on a class path that lacks the holiday library and what it needs. */
class WithoutHolidaysTest {
  @Test
  void aDocumentWithoutHolidaysDoesNotTouchTheLibrary() throws Exception {
    try (var loader = withoutLibrary()) {
      assertEquals("Valid", read(loader, Documents.minimal().toString()));
    }
  }

  @Test
  void aDocumentWithHolidaysDoes() throws IOException {
    try (var loader = withoutLibrary()) {
      var calendar = "{weekly: {}, holidays: {country: 'NL'}}";
      var document = Documents.withCalendar(calendar).toString();
      var thrown = assertThrows(InvocationTargetException.class, () -> read(loader, document));
      assertInstanceOf(NoClassDefFoundError.class, thrown.getCause());
    }
  }

  private static String read(ClassLoader loader, String document) throws Exception {
    var mapper = loader.loadClass(ObjectMapper.class.getName());
    var reader = mapper.getMethod("readTree", String.class);
    var node = reader.invoke(mapper.getConstructor().newInstance(), document);
    var read =
        loader
            .loadClass(SiteReader.class.getName())
            .getMethod("read", loader.loadClass(JsonNode.class.getName()));
    return read.invoke(null, node).getClass().getSimpleName();
  }

  private static URLClassLoader withoutLibrary() {
    var urls =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("jollyday"))
            .map(WithoutHolidaysTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
