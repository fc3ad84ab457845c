package dev.replyby.tzdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every test starts a JVM, because a JVM takes its zones once. */
class InstallTest {
  private static final String FLAG =
      "-Djava.time.zone.DefaultZoneRulesProvider=dev.replyby.tzdata.FreshZones";
  private static final String REMEDY = ". Start it with -Xbootclasspath/a:<tzdata.jar> " + FLAG;
  private static final String VERSION = System.getProperty("tzdata.version", "");
  private static final String VANCOUVER = "2026-12-15T05:00-07:00[America/Vancouver]";

  @TempDir private Path folder = Path.of("");

  @Test
  void putsTheFreshZonesInForce() {
    assertEquals(
        List.of(VERSION, VANCOUVER), lines(probe("install", "install", "version", "vancouver")));
  }

  @Test
  void isInForceFromTheStartByAFlag() {
    assertEquals(
        List.of(VANCOUVER, VERSION), lines(probe("vancouver", "install", "version").with(FLAG)));
  }

  @Test
  void knowsEveryZoneByItsName() {
    assertEquals(List.of("true"), lines(probe("install", "every-zone")));
  }

  @Test
  void isUsedForTheSystemDefaultZone() {
    assertEquals(
        List.of(VANCOUVER),
        lines(probe("install", "default").with("-Duser.timezone=America/Vancouver")));
  }

  @Test
  void saysWhenItComesTooLate() {
    var line = lines(probe("use-a-zone", "install")).getFirst();
    assertTrue(line.startsWith("No fresh time zone data: java.time has already read 20"), line);
    assertTrue(line.endsWith(" of the JVM" + REMEDY), line);
  }

  @Test
  void saysWhenTheJvmCannotSeeIt() {
    assertEquals(
        "No fresh time zone data: the JVM was started without it on its class path" + REMEDY,
        lines(probe("apart").loadedApart()).getFirst());
  }

  @Test
  void isSeenByFunctionsLoadedApartIfItIsOnTheBootClassPath() {
    assertEquals(
        List.of(VERSION, VANCOUVER),
        lines(probe("apart").loadedApart().with(FLAG, "-Xbootclasspath/a:" + module())));
  }

  @Test
  void takesTheFolderThatTheOperatorNames() throws IOException {
    Fixtures.copyTo(folder);
    Files.writeString(folder.resolve("tzdata.zi"), "# version 2031c\nZ Etc/UTC 0 - UTC\n");
    var jvm = probe("install", "version", "vancouver");
    assertEquals(List.of("2031c", VANCOUVER), lines(jvm.naming(folder.toString())));
    assertEquals(List.of("2031c", VANCOUVER), lines(jvm.with("-Dreplyby.tzdata=" + folder)));
  }

  @Test
  void takesAnEmptySettingForNone() {
    assertEquals(List.of(VERSION), lines(probe("install", "version").naming("")));
  }

  @Test
  void namesTheSettingInOneLineIfTheFolderIsNone() {
    assertEquals(
        List.of("REPLYBY_TZDATA=/absent: it holds no readable file tzdata.zi"),
        lines(probe("install").naming("/absent")));
  }

  @Test
  void namesTheSettingInTheCauseIfTheJvmAsksFirst() {
    var lines = lines(probe("vancouver").naming("/absent").with(FLAG));
    assertTrue(
        lines.stream().anyMatch(line -> line.contains("REPLYBY_TZDATA=/absent: it holds no")),
        lines::toString);
  }

  private static Jvm probe(String... steps) {
    return new Jvm(List.of("-cp", module() + ":" + tests()), List.of(steps), "");
  }

  private static List<String> lines(Jvm jvm) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm.options());
    command.add(Probe.class.getName());
    command.addAll(jvm.steps());
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(Map.of(TzData.SETTING, jvm.setting()));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    try (var output = builder.start().inputReader(StandardCharsets.UTF_8)) {
      return output.readAllLines();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path module() {
    return placeOf(TzData.class);
  }

  private static Path tests() {
    return placeOf(InstallTest.class);
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Jvm(List<String> options, List<String> steps, String setting) {
    Jvm with(String... more) {
      var all = new ArrayList<>(options);
      all.addAll(List.of(more));
      return new Jvm(all, steps, setting);
    }

    Jvm naming(String folder) {
      return new Jvm(options, steps, folder);
    }

    /** With this module out of the sight of the JVM's own class loader. */
    Jvm loadedApart() {
      var options = List.of("-cp", tests().toString(), "-Dprobe.path=" + module() + ":" + tests());
      return new Jvm(options, steps, setting);
    }
  }
}
