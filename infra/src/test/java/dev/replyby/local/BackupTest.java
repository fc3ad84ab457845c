package dev.replyby.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.app.ApiFunction;
import dev.replyby.app.SignFunction;
import dev.replyby.testing.DynamoDbTap;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was written to a file and read into an empty table is the same service again. */
class BackupTest {
  @RegisterExtension static final LocalService service = new LocalService();

  @TempDir Path folder;

  @Test
  void aRestoredTableAnswersAsTheOldOneDid() throws IOException {
    var webhooks = ", \"webhooks\": {\"ops\": {\"url\": \"https://hooks.example/x\"}}}";
    var site = service.newSite(LocalService.SMALL_SITE.strip().replaceAll("}$", webhooks));
    site.owner().post(site.path("/webhooks/ops/secret"), "").expect(201);
    site.staff().put(site.path("/status"), "{\"state\":\"away\",\"for\":\"PT30M\"}").expect(200);
    var question = "{\"question\":\"q-1\",\"channel\":\"email\"}";
    var asked = site.staff().post(site.path("/promises"), question).expect(201);
    var receipt = "/v1/receipts/" + asked.at("/receipt");
    var file = folder.resolve("backup.json.gz");
    long items = TableFile.write(service.table(), file);

    var restored = TestTable.create(new DynamoDbTap());
    assertEquals(items, TableFile.read(file, restored));
    var functions =
        new Functions(
            new SignFunction(restored, service.clock()),
            new ApiFunction(restored, service.clock()));
    try (var server = LocalServer.start(0, functions)) {
      for (var path :
          List.of(
              site.path("/sign"),
              site.path("/promises"),
              site.path("/tokens"),
              site.path("/webhooks"),
              receipt)) {
        var before = site.owner().get(path).expect(200).text();
        var there = new TestClient(server.url(), site.owner().token(), Map.of());
        assertEquals(before, there.get(path).expect(200).text());
      }
    }
    restored.client().close();
  }

  @Test
  void everyTypeOfAttributeComesBack() {
    var bytes = SdkBytes.fromByteArray(new byte[] {0, -1, 7});
    var item =
        Map.of(
            "pk", AttributeValue.fromS("é\n\"\uD83D\uDE00"),
            "number", AttributeValue.fromN("12345678901234567890.123"),
            "bytes", AttributeValue.fromB(bytes),
            "true", AttributeValue.fromBool(true),
            "null", AttributeValue.fromNul(true),
            "list", AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of()))),
            "texts", AttributeValue.fromSs(List.of("a", "b")),
            "numbers", AttributeValue.fromNs(List.of("1", "2")),
            "blobs", AttributeValue.fromBs(List.of(bytes)));
    var json = AttributeJson.object(item);
    assertEquals("{\"NULL\":true}", json.path("null").toString());
    assertEquals(item, AttributeJson.item(json));
  }

  @Test
  void nothingIsReadIntoATableThatHasItems() throws IOException {
    service.newSite();
    var file = folder.resolve("backup.json.gz");
    long items = TableFile.write(service.table(), file);
    assertTrue(items > 0);
    assertThrows(Refused.class, () -> TableFile.read(file, service.table()));
  }

  @Test
  void theCommandTakesOneFolderToAnother() throws IOException {
    var file = Optional.of(folder.resolve("all.json.gz"));
    var none = Optional.<Path>empty();
    var from = settings("from", "replyby");
    assertRefused("REPLYBY_TABLE: there is no table replyby", from, file, none);
    try (var data = DataFolder.open(from.data());
        var database = Database.open(from, data::database)) {
      var item = Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));
      database.table().client().putItem(r -> r.tableName("replyby").item(item));
    }
    assertRefused("Name one file: -Dexport=FILE, or -Dimport=FILE", from, none, none);
    assertRefused("Name one file: -Dexport=FILE, or -Dimport=FILE", from, file, file);
    assertTrue(Backup.run(from, file, none).startsWith("1 items written to "));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file.orElseThrow())));
    assertRefused(file.orElseThrow() + " is there already; name another file", from, file, none);
    var to = settings("to", "other");
    assertTrue(Backup.run(to, none, file).startsWith("1 items read from "));
    assertRefused("The table other has items; a restored table begins empty", to, none, file);
  }

  private DemoSettings settings(String data, String table) {
    return new DemoSettings(0, folder.resolve(data), table, Optional.empty());
  }

  private static void assertRefused(
      String line, DemoSettings settings, Optional<Path> export, Optional<Path> imported) {
    var refused = assertThrows(Refused.class, () -> Backup.run(settings, export, imported));
    assertEquals(line, refused.getMessage());
  }

  @Test
  void aLineThatIsNoItemIsNamed() throws IOException {
    var file = folder.resolve("other.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"Item\":{\"name\":{\"S\":\"x\"}}}\n".getBytes(StandardCharsets.UTF_8));
    }
    var empty = TestTable.create(new DynamoDbTap());
    var refused = assertThrows(Refused.class, () -> TableFile.read(file, empty));
    assertTrue(String.valueOf(refused.getMessage()).endsWith("line 1 is no item of a table"));
    empty.client().close();
  }
}
