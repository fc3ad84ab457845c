package dev.replyby.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Which addresses may be called at an owner's wish. */
public enum Reach {
  /** Those on the open internet: nobody makes the service call into the network that it is in. */
  PUBLIC,
  /** The machine itself too, for the demo. */
  OWN_MACHINE_TOO;

  /** Of IPv6 only what is global unicast, less what leads elsewhere (IANA's special registries). */
  private static final List<Block> GLOBAL = List.of(Block.of(3, 0x20));

  private static final List<Block> NOT_GLOBAL =
      List.of(
          Block.of(23, 0x20, 0x01, 0x00), // protocol assignments, Teredo among them
          Block.of(32, 0x20, 0x01, 0x0d, 0xb8), // documentation
          Block.of(16, 0x20, 0x02), // 6to4
          Block.of(20, 0x3f, 0xff, 0x00)); // documentation

  private static final List<Block> NOT_PUBLIC_V4 =
      List.of(
          Block.of(8, 0), // this network
          Block.of(8, 10), // private
          Block.of(10, 100, 64), // carriers' own
          Block.of(8, 127), // loopback
          Block.of(16, 169, 254), // link-local, cloud metadata
          Block.of(12, 172, 16), // private
          Block.of(24, 192, 0, 0), // protocol assignments
          Block.of(24, 192, 0, 2), // documentation
          Block.of(24, 192, 88, 99), // 6to4 relays
          Block.of(16, 192, 168), // private
          Block.of(15, 198, 18), // benchmarks
          Block.of(24, 198, 51, 100), // documentation
          Block.of(24, 203, 0, 113), // documentation
          Block.of(3, 224)); // multicast and reserved

  /** Whether that address may be called. */
  public boolean allows(InetAddress address) {
    return address.isLoopbackAddress() ? this == OWN_MACHINE_TOO : isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    return address instanceof Inet4Address
        ? NOT_PUBLIC_V4.stream().noneMatch(block -> block.holds(bytes))
        : GLOBAL.stream().anyMatch(block -> block.holds(bytes))
            && NOT_GLOBAL.stream().noneMatch(block -> block.holds(bytes));
  }

  /** Addresses that begin with the same {@code bits}. */
  private static final class Block {
    private final int bits;
    private final byte[] start;

    private Block(int bits, byte[] start) {
      this.bits = bits;
      this.start = start;
    }

    static Block of(int bits, int... start) {
      var bytes = new byte[start.length];
      for (int i = 0; i < start.length; i++) {
        bytes[i] = (byte) start[i];
      }
      return new Block(bits, bytes);
    }

    boolean holds(byte[] address) {
      int whole = bits / Byte.SIZE;
      int rest = bits % Byte.SIZE;
      int mask = 0xff << (Byte.SIZE - rest);
      return Arrays.equals(start, 0, whole, address, 0, whole)
          && (rest == 0 || (start[whole] & mask) == (address[whole] & mask));
    }
  }
}
