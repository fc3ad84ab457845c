package dev.replyby.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that keeps a demo's data between runs, held by one demo at a time. */
final class DataFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Makes the folder where it is missing, and holds it until it is closed. */
  static DataFolder open(Path folder) {
    try {
      Files.createDirectories(folder);
      return new DataFolder(folder, lock(folder));
    } catch (FileAlreadyExistsException e) {
      throw new Refused(refusal(folder) + " is not a folder");
    } catch (IOException e) {
      throw new Refused(refusal(folder) + " cannot be written to", e);
    }
  }

  /** The database's own folder. */
  Path database() {
    try {
      return Files.createDirectories(folder.resolve("dynamodb"));
    } catch (IOException e) {
      throw new Refused(refusal(folder) + " cannot be written to", e);
    }
  }

  /** Where the tokens are kept. */
  Path tokens() {
    return folder.resolve("demo-tokens.json");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    var file = folder.resolve("demo.lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException _) {
      // another one in this process: the same answer
    }
    channel.close();
    throw new Refused(
        refusal(folder) + " is in use by another demo; stop that one, or set another");
  }

  private static String refusal(Path folder) {
    return DemoSettings.DATA + ": the data folder " + folder;
  }
}
