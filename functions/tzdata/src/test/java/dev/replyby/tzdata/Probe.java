package dev.replyby.tzdata;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;

/** What a JVM of its own does for {@link InstallTest}: the steps that its arguments name. */
final class Probe {
  private static final Instant WINTER = Instant.parse("2026-12-15T12:00:00Z");

  private Probe() {}

  public static void main(String[] steps) throws Exception {
    for (var step : steps) {
      if (step.equals("apart")) {
        apart();
      } else {
        take(step);
      }
    }
  }

  /** Run by name, as the entry point of a function is. */
  public static void take(String step) {
    try {
      switch (step) {
        case "install" -> TzData.install();
        case "use-a-zone" -> ZoneId.of("Europe/Paris");
        case "version" -> System.out.println(TzData.version());
        case "vancouver" -> System.out.println(WINTER.atZone(ZoneId.of("America/Vancouver")));
        case "default" -> System.out.println(WINTER.atZone(ZoneId.systemDefault()));
        case "every-zone" -> everyZone();
        default -> throw new IllegalArgumentException(step);
      }
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
  }

  private static void everyZone() {
    for (var id : ZoneId.getAvailableZoneIds()) {
      var zone = ZoneId.of(id);
      if (!zone.getId().equals(id) || zone.getRules() == null) {
        System.out.println(id + " became " + zone);
      }
    }
    System.out.println(ZoneId.getAvailableZoneIds().size() > 550);
  }

  /**
   * Loads this class and the module by a loader below the JVM's own, as AWS Lambda loads functions.
   */
  private static void apart() throws Exception {
    var places = new ArrayList<URL>();
    for (var place : System.getProperty("probe.path").split(File.pathSeparator, -1)) {
      places.add(url(place));
    }
    try (var loader = new FunctionLoader(places.toArray(URL[]::new))) {
      var probe = Class.forName(Probe.class.getName(), true, loader);
      var take = probe.getDeclaredMethod("take", String.class);
      take.setAccessible(true);
      for (var step : new String[] {"install", "version", "vancouver"}) {
        take.invoke(null, step);
      }
    }
  }

  private static URL url(String place) throws MalformedURLException {
    return Path.of(place).toUri().toURL();
  }

  /** Parent first, as Lambda's, but for the probe itself, which the parent has too. */
  private static final class FunctionLoader extends URLClassLoader {
    FunctionLoader(URL[] places) {
      super(places, ClassLoader.getSystemClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      boolean own = name.equals(Probe.class.getName());
      return own && findLoadedClass(name) == null
          ? findClass(name)
          : super.loadClass(name, resolve);
    }
  }
}
