package dyad.texts.suggestions;

import java.util.Map;
import java.util.regex.Pattern;

/** Where the figures of a sentence go. */
final class FigureFields {

  private static final Pattern CHANGED =
      Pattern.compile(
          "(?i)\\b(r[io]se|risen|grew|grown|f[ae]ll|fallen|shr[aiu]nk|increas\\w*|decreas\\w*|"
              + "reduc\\w*|cut|dropp\\w*|declin\\w*|more than (a year|the year)|less than)\\b");
  private static final Pattern DEAD =
      Pattern.compile("(?i)\\D{0,40}?\\b(killed|dead|died|deaths)\\b");
  private static final Pattern HURT = Pattern.compile("(?i)\\D{0,40}?\\b(wounded|injured|hurt)\\b");

  private FigureFields() {}

  /** Fills in what the figures tell of a kind. */
  static void of(String kind, Suggester.Parts parts, Map<String, Object> fields) {
    if (kind.equals("measure")) {
      // What is counted in something is more than a bare number.
      parts.figures().stream()
          .filter(f -> !f.units().isEmpty())
          .findFirst()
          .or(() -> parts.figures().stream().findFirst())
          .ifPresent(f -> measured(f, parts.sentence(), fields));
    } else if (kind.equals("event")) {
      parts.figures().forEach(f -> counted(f, parts.sentence(), fields));
    }
  }

  private static void measured(Figure figure, String sentence, Map<String, Object> fields) {
    if (figure.isPercent() && !CHANGED.matcher(sentence).find()) {
      fields.put("share", figure.value());
      return;
    }
    fields.put("value", figure.value());
    if (!figure.units().isEmpty()) {
      fields.put("units", figure.units());
    }
  }

  private static void counted(Figure figure, String sentence, Map<String, Object> fields) {
    String behind = figure.units() + sentence.substring(figure.to());
    if (DEAD.matcher(behind).lookingAt()) {
      fields.putIfAbsent("killed", figure.value());
    } else if (HURT.matcher(behind).lookingAt()) {
      fields.putIfAbsent("wounded", figure.value());
    }
  }
}
