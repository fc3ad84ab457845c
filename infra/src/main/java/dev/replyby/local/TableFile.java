package dev.replyby.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.store.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A table's items in a file as DynamoDB exports them to S3: compressed, and on each line an item in
 * DynamoDB's own JSON, as {@code {"Item": {"pk": {"S": "…"}}}}.
 */
final class TableFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ITEM = "Item";

  private TableFile() {}

  /**
   * Writes every item to a new file that its owner alone may read, and says how many there are. The
   * file is there once it is whole. What is written to the table meanwhile may be missing.
   */
  static long write(Table table, Path file) throws IOException {
    var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    var part = Files.createTempFile(folder, ".backup", ".part");
    try {
      long items = writeTo(part, table);
      Files.move(part, file);
      return items;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long writeTo(Path part, Table table) throws IOException {
    long items = 0;
    try (var out = new GZIPOutputStream(Files.newOutputStream(part));
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      var pages = table.client().scanPaginator(r -> r.tableName(table.name()).consistentRead(true));
      for (var item : pages.items()) {
        var line = JSON.createObjectNode().<ObjectNode>set(ITEM, AttributeJson.object(item));
        text.write(JSON.writeValueAsString(line));
        text.write('\n');
        items++;
      }
    }
    return items;
  }

  /** Puts every item of a file into a table that has none, and says how many there were. */
  static long read(Path file, Table table) throws IOException {
    if (!table.client().scan(r -> r.tableName(table.name()).limit(1)).items().isEmpty()) {
      throw new Refused("The table " + table.name() + " has items; a restored table begins empty");
    }
    long items = 0;
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        items++;
        var item = AttributeJson.item(tree(line, file, items));
        table.client().putItem(r -> r.tableName(table.name()).item(item));
      }
    }
    return items;
  }

  private static ObjectNode tree(String line, Path file, long number) {
    try {
      if (JSON.readTree(line).path(ITEM) instanceof ObjectNode item && item.has("pk")) {
        return item;
      }
    } catch (JsonProcessingException _) {
      // the same answer
    }
    throw new Refused(file + " line " + number + " is no item of a table");
  }
}
