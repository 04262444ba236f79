package dyad.reasoning;

import dyad.facts.Vocabulary;
import dyad.facts.kinds.Word;
import dyad.rules.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rules made up at random out of all that the language can compare, each of one fact or of two. As
 * the check wants it, they ask that a field is stated, or is not zero, where plain Drools would
 * else find something in what is not.
 */
final class RandomRules {

  /** The kinds of fact that they look for, each with a name that is always stated. */
  static final Map<String, String> KINDS =
      new TreeMap<>(
          Map.of(
              "Measure", "subject",
              "Project", "investor",
              "Engagement", "actor",
              "Position", "actor"));

  private static final List<String> ORDERS = List.of("<", "<=", ">", ">=", "==", "!=");
  private static final List<String> NUMBERS =
      List.of("0", "0.5", "1", "3", "7", "80", "1000000000", "-1", "-3", "-0.5");
  private final SplittableRandom random;

  /** What the first pattern of a rule binds for the second, by what it is. */
  private List<String> boundNumbers = List.of();

  private List<String> boundTexts = List.of();

  RandomRules(SplittableRandom random) {
    this.random = random;
  }

  /** So many of them, by file name. */
  Map<String, String> texts(int count) {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String id = "r%03d".formatted(i);
      texts.put(id + ".drl", text(id));
    }
    return texts;
  }

  private String text(String id) {
    boundNumbers = List.of("$limit");
    boundTexts = List.of();
    String kind = pick(List.copyOf(KINDS.keySet()));
    Slots first = new Slots(kind);
    first.compare(1 + random.nextInt(3));
    String number = first.figure();
    String text = pick(fields(kind, String.class));
    boolean pair = random.nextInt(3) > 0;
    boolean joins = pair && random.nextInt(3) == 0;
    if (pair) {
      first.bind(number, "$number", true);
      first.bind(text, "$text", !joins);
    }
    boundNumbers = List.of("$limit", "$number", "$one." + number);
    boundTexts = joins ? List.of("$who") : List.of("$text", "$who", "$one." + KINDS.get(kind));
    String patterns =
        "  $one : %s($who : %s, %s)\n".formatted(kind, KINDS.get(kind), first)
            + (pair ? second(joins) : "");
    return """
        rule "%s"
          @id("%s") @title("%s") @principle("%s") @strength("likely") @says("it is so")
        when
        %s%sthen
          insertLogical(Finding.supports("%s", "", $who));
        end
        """
        .formatted(id, id, id, id, standing(patterns), patterns, id);
  }

  /** What stands besides facts, as far as patterns compare with it. */
  private String standing(String patterns) {
    String name = pick(List.of("several", "small fraction"));
    return (patterns.contains("$limit")
            ? "  Threshold(name == \"" + name + "\", $limit : value)\n"
            : "")
        + (patterns.contains("$joint")
            ? "  Choices(name == \"joint acts\", $joint : words)\n"
            : "");
  }

  private String second(boolean joins) {
    String kind = pick(List.copyOf(KINDS.keySet()));
    Slots slots = new Slots(kind);
    if (joins) {
      slots.add(KINDS.get(kind) + " == $text");
    }
    slots.compare(1 + random.nextInt(3));
    String pattern = kind + "(" + slots + ")";
    return switch (random.nextInt(6)) {
      case 0 -> "  not " + pattern + "\n";
      case 1 -> "  exists " + pattern + "\n";
      case 2 ->
          "  accumulate( %s(%s, $key : %s); $count : distinct($key); $count %s %s )\n"
              .formatted(
                  kind, slots, KINDS.get(kind), pick(ORDERS.subList(0, 5)), random.nextInt(5) - 2);
      default -> "  " + pattern + "\n";
    };
  }

  /** The fields of a kind that are of a type. */
  private static List<String> fields(String kind, Class<?> type) {
    return Shapes.fields(kind).entrySet().stream()
        .filter(f -> f.getValue() == type)
        .map(Map.Entry::getKey)
        .toList();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** What stands between the brackets of a pattern. */
  private final class Slots {

    private final String kind;
    private final List<String> slots = new ArrayList<>();
    private final Set<String> stated = new LinkedHashSet<>();

    Slots(String kind) {
      this.kind = kind;
    }

    void add(String slot) {
      slots.add(slot);
    }

    void bind(String field, String variable, boolean isStated) {
      if (isStated) {
        state(field);
      }
      add(variable + " : " + field);
    }

    void compare(int times) {
      for (int i = 0; i < times; i++) {
        add(
            switch (random.nextInt(21)) {
              case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> numbers();
              case 9, 10, 11, 12 -> texts();
              case 13 -> choice();
              case 14 -> flag();
              case 15 -> nothing();
              case 16, 17 -> among();
              case 18, 19 -> pick(words().keySet().stream().toList()) + " memberOf $joint";
              default -> "following contains " + text("name");
            });
      }
    }

    /** What a text is compared with. */
    private String text(String field) {
      return boundTexts.isEmpty() || oneIn(2)
          ? quoted(pick(MadeUpFacts.texts(field)))
          : pick(boundTexts);
    }

    private String numbers() {
      List<String> read = new ArrayList<>();
      String left = number(read, 0);
      int before = read.size();
      String right = number(read, 0);
      // Plain Drools cannot compile a field beside what is worked out from fields and variables,
      // unless that field is worked out as well.
      if (isMixed(right, read.size() - before) && read.contains(left)) {
        left = "(" + left + " + 0)";
      } else if (isMixed(left, before) && read.contains(right)) {
        right = "(" + right + " + 0)";
      }
      if (read.isEmpty()) {
        left = field(read);
      }
      String order = pick(ORDERS);
      boolean plain = !(left + right).contains("(");
      if (!plain || order.equals("!=") || order.equals("==") && read.size() > 1) {
        read.forEach(this::state);
      }
      return left + " " + order + " " + right;
    }

    private static boolean isConstant(String number) {
      return NUMBERS.contains(number);
    }

    private static boolean isMixed(String number, int fields) {
      return number.contains("(") && number.contains("$") && fields > 0;
    }

    /**
     * A number, worked out or not.
     *
     * @param read takes the fields that it reads
     */
    private String number(List<String> read, int depth) {
      int sort = random.nextInt(depth < 2 ? 10 : 7);
      if (sort < 3) {
        return field(read);
      }
      if (sort < 7) {
        return sort < 5 ? pick(NUMBERS) : pick(boundNumbers);
      }
      if (sort < 9) {
        String left = number(read, depth + 1);
        String right = number(read, depth + 1);
        // What is worked out from whole numbers alone overflows in plain Drools.
        return "("
            + (isConstant(left) && isConstant(right) ? field(read) : left)
            + " "
            + pick(List.of("+", "-", "*"))
            + " "
            + right
            + ")";
      }
      String divisor = field(read);
      String left = number(read, depth + 1);
      state(divisor);
      add(divisor + " != 0");
      return "(" + left + " / " + divisor + ")";
    }

    /** A field that holds a number; few facts have ended, so few say how long that is over. */
    private String figure() {
      String field = pick(fields(kind, double.class));
      return field.equals("over") && !oneIn(4) ? figure() : field;
    }

    private String field(List<String> read) {
      String field = figure();
      read.add(field);
      return field;
    }

    private String texts() {
      String left = pick(fields(kind, String.class));
      String other = pick(fields(kind, String.class));
      boolean fields = oneIn(3);
      String right = fields ? other : text(left);
      boolean equal = oneIn(2);
      if (!equal || fields) {
        state(left);
        state(fields ? other : left);
      }
      boolean turned = oneIn(4) && !right.startsWith("$");
      String sign = equal ? " == " : " != ";
      return turned ? right + sign + left : left + sign + right;
    }

    private String choice() {
      String field = pick(words().keySet().stream().toList());
      boolean equal = oneIn(3);
      if (!equal) {
        state(field);
      }
      return field + (equal ? " == " : " != ") + quoted(pick(words().get(field)));
    }

    private String flag() {
      List<String> flags = fields(kind, boolean.class);
      return flags.isEmpty()
          ? choice()
          : pick(flags) + (oneIn(2) ? " == " : " != ") + (oneIn(2) ? "true" : "false");
    }

    private String nothing() {
      List<String> open = Shapes.fields(kind).keySet().stream().filter(this::isOpen).toList();
      return pick(open) + (oneIn(2) ? " == null" : " != null");
    }

    private String among() {
      String field = pick(List.copyOf(Shapes.fields(kind).keySet()));
      Class<?> type = Shapes.fields(kind).get(field);
      List<String> options =
          type == double.class
              ? NUMBERS
              : type == String.class
                  ? MadeUpFacts.texts(field).stream().map(RandomRules::quoted).toList()
                  : words().getOrDefault(field, List.of()).stream()
                      .map(RandomRules::quoted)
                      .toList();
      if (options.isEmpty()) {
        return texts();
      }
      String orNothing = isOpen(field) && oneIn(2) ? ", null" : "";
      return "%s in (%s, %s%s)".formatted(field, pick(options), pick(options), orNothing);
    }

    private void state(String field) {
      if (isOpen(field) && stated.add(field)) {
        add(field + " != null");
      }
    }

    private boolean isOpen(String field) {
      return Shapes.mayBeUnstated(kind, field);
    }

    /** The words of each choice. */
    private Map<String, List<String>> words() {
      Map<String, List<String>> words = new TreeMap<>();
      Shapes.fields(kind)
          .forEach(
              (field, type) -> {
                if (type.isEnum()) {
                  words.put(
                      field,
                      Arrays.stream(type.getEnumConstants())
                          .map(c -> ((Word) c).word())
                          .filter(w -> !w.equals(Vocabulary.UNSTATED))
                          .toList());
                }
              });
      return words;
    }

    private boolean oneIn(int times) {
      return random.nextInt(times) == 0;
    }

    @Override
    public String toString() {
      return slots.stream().collect(Collectors.joining(", "));
    }
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
