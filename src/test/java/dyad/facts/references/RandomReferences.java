package dyad.facts.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sources and documents that have much in common. */
final class RandomReferences {

  private RandomReferences() {}

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Sources, or items, that have much in common. */
  static String listed(Random random, boolean items) {
    List<String> listed = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of("Sher 2024", "Sher", "T", "U", "V 2"));
    int number = 1 + random.nextInt(5);
    for (int i = 0; i < number; i++) {
      String name = names.remove(random.nextInt(names.size()));
      List<String> parts = new ArrayList<>();
      parts.add(items ? "\"id\": \"" + one(random, List.of(name, "z/" + i)) + "\"" : "");
      parts.add(items ? "\"type\": \"book\"" : "\"name\": \"" + name + "\", \"kind\": \"media\"");
      String title = one(random, List.of("T", "t", "U", "Sher 2024", "Sher"));
      if (items || random.nextBoolean()) {
        parts.add("\"title\": \"" + title + "\"");
      }
      String who = one(random, List.of("Sher", "Dahl"));
      if (random.nextBoolean()) {
        parts.add(
            items ? "\"author\": [{\"family\": \"" + who + "\"}]" : "\"author\": \"" + who + "\"");
      }
      String date = one(random, List.of("2024", "2024-05", "2023"));
      if (random.nextBoolean()) {
        parts.add(items ? "\"issued\": \"" + date + "\"" : "\"published\": \"" + date + "\"");
      }
      listed.add("{" + String.join(", ", parts.stream().filter(p -> !p.isEmpty()).toList()) + "}");
    }
    return String.join(", ", listed);
  }

  static String bibtex(Random random) {
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      entries.append("@book{").append(one(random, List.of("T", "U", "k" + i)));
      entries
          .append(", title = {")
          .append(one(random, List.of("T", "{t}", "U", "Sher")))
          .append('}');
      if (random.nextBoolean()) {
        entries
            .append(", author = {")
            .append(one(random, List.of("A. Sher", "Dahl, B.")))
            .append('}');
      }
      if (random.nextBoolean()) {
        entries.append(", year = ").append(one(random, List.of("2024", "2023")));
      }
      entries.append("}\n");
    }
    return entries.toString();
  }
}
