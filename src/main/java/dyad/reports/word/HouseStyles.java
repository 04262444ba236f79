package dyad.reports.word;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The styles that a document has before ours are added. They are found by their names: Word calls
 * the same style by another id in every language.
 */
final class HouseStyles {

  private static final String TABLE = "Table";
  private static final String BULLETS = "List Bullet";

  private final List<CTStyle> all;

  HouseStyles(XWPFStyles styles) {
    this.all =
        Optional.ofNullable(styles.getCtStyles())
            .map(s -> List.of(s.getStyleArray()))
            .orElse(List.of());
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The id of the style that stands for one of ours. */
  Optional<String> id(Style style) {
    Optional<CTStyle> found =
        named(style.title(), STStyleType.PARAGRAPH)
            .or(() -> style.inItsStead().flatMap(t -> named(t, STStyleType.PARAGRAPH)))
            .or(() -> style == Style.BODY ? main() : Optional.empty());
    return found.map(CTStyle::getStyleId);
  }

  private Optional<CTStyle> main() {
    return paragraphs().filter(s -> s.isSetDefault() && isOn(s.getDefault())).findFirst();
  }

  private static boolean isOn(Object flag) {
    return flag instanceof Boolean on ? on : !List.of("0", "off", "false").contains("" + flag);
  }

  private Stream<CTStyle> paragraphs() {
    return all.stream().filter(s -> s.getType() == STStyleType.PARAGRAPH);
  }

  /** Its own bullets for an item so deep, where it has some. */
  Optional<String> bullet(int level) {
    return named(level == 0 ? BULLETS : BULLETS + " " + (level + 1), STStyleType.PARAGRAPH)
        .filter(s -> s.isSetPPr() && s.getPPr().isSetNumPr())
        .map(CTStyle::getStyleId);
  }

  /** Its own look of a table, where it has one. */
  Optional<String> table() {
    return named(TABLE, STStyleType.TABLE).map(CTStyle::getStyleId);
  }

  /** The colour of its headings, where they have one that is no theme's. */
  Optional<String> accent() {
    return named(Style.SECTION.title(), STStyleType.PARAGRAPH)
        .filter(s -> s.isSetRPr() && s.getRPr().sizeOfColorArray() > 0)
        .map(s -> s.getRPr().getColorArray(0).xgetVal().getStringValue())
        .filter(c -> c.matches("[0-9A-Fa-f]{6}"));
  }

  /** An id that no style has yet. */
  String free(String id) {
    Set<String> taken = new HashSet<>();
    all.forEach(s -> taken.add(s.getStyleId()));
    String free = id;
    while (taken.contains(free)) {
      free += "0";
    }
    return free;
  }

  private Optional<CTStyle> named(String name, STStyleType.Enum type) {
    return all.stream()
        .filter(s -> s.getType() == type && s.isSetName())
        .filter(s -> s.getName().getVal().equalsIgnoreCase(name))
        .findFirst();
  }
}
