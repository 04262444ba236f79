package dyad.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Broken copies of a good workbook, the same for the same seed: every other one has the bytes of
 * the file broken, the rest one of the parts in it, packed again as it should be.
 */
final class MutantWorkbooks implements Supplier<byte[]> {

  private final Random random;
  private final Mutants whole;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Map<String, Mutants> broken = new LinkedHashMap<>();
  private int number;

  MutantWorkbooks(byte[] good, long seed) throws IOException {
    random = new Random(seed);
    whole = new Mutants(good, seed);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        parts.put(part.getName(), in.readAllBytes());
      }
    }
    parts.forEach((name, bytes) -> broken.put(name, new Mutants(bytes, seed)));
  }

  @Override
  public byte[] get() {
    if (number++ % 2 == 0) {
      return whole.get();
    }
    List<String> names = new ArrayList<>(parts.keySet());
    String name = names.get(random.nextInt(names.size()));
    return packed(name, broken.get(name).get());
  }

  private byte[] packed(String name, byte[] instead) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getKey().equals(name) ? instead : part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
