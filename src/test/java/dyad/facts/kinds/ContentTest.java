package dyad.facts.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.facts.Vocabulary;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What facts of every kind promise, with every choice that their fields have. */
@DisplayName("What a fact tells")
@Slow
final class ContentTest {

  private static final Setting ELSEWHEN =
      new Setting(
          "water", new Timing(Phase.PAST, Set.of("fall"), Set.of("rise"), 1.5, 0.5, 0.5, 2029));

  /** Facts of each kind: for each choice of each field one with it, and else the first choices. */
  static List<Content> all() {
    return Vocabulary.kinds().stream().flatMap(k -> of(k.type())).toList();
  }

  /** Those but for what more than two did, which is read pair by pair. */
  static List<Content> ofTwo() {
    return all().stream()
        .filter(c -> !(c instanceof Engagement e) || e.others().isEmpty())
        .toList();
  }

  private static Stream<Content> of(Class<? extends Content> type) {
    RecordComponent[] parts = type.getRecordComponents();
    List<Object> first = new ArrayList<>();
    for (RecordComponent part : parts) {
      first.add(choices(part).get(0));
    }
    List<Content> made = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      for (Object choice : choices(parts[i])) {
        List<Object> values = new ArrayList<>(first);
        values.set(i, choice);
        made.add(made(type, values));
      }
    }
    return made.stream().distinct();
  }

  private static List<Object> choices(RecordComponent part) {
    Class<?> type = part.getType();
    if (type.isEnum()) {
      return List.of(type.getEnumConstants());
    }
    if (type == boolean.class) {
      return List.of(false, true);
    }
    if (type == double.class) {
      return List.of(7.0);
    }
    if (type == List.class) {
      return List.of(List.of(), List.of("a third"));
    }
    return List.of(type == Setting.class ? ELSEWHEN : "some " + part.getName());
  }

  private static Content made(Class<? extends Content> type, List<Object> values) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class[]::new);
      return type.getDeclaredConstructor(types).newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type.getName(), e);
    }
  }

  private static Object value(Content content, RecordComponent part) {
    try {
      return part.getAccessor().invoke(content);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(part.getName(), e);
    }
  }

  /** The fields in which two differ, with what each holds there. */
  private static List<String> differences(Content one, Content other) {
    return Arrays.stream(one.getClass().getRecordComponents())
        .filter(p -> !value(one, p).equals(value(other, p)))
        .map(p -> p.getName() + ": " + value(one, p) + ", " + value(other, p))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void isTheContraryOfItsContraryWhichDiffersInOneChoice(Content content) {
    content
        .contrary()
        .ifPresent(
            contrary -> {
              assertThat(contrary).hasSameClassAs(content);
              assertThat(differences(content, contrary)).hasSize(1);
              assertThat(contrary.contrary()).contains(content);
            });
  }

  @Test
  void hasAContraryWhereItsKindHasOpposites() {
    Set<String> pairs =
        all().stream()
            .flatMap(c -> c.contrary().stream().flatMap(o -> differences(c, o).stream()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(pairs)
        .containsExactly(
            "act: ACCEPTS, DECLINES",
            "act: ACTS_ALONE, CONSULTS",
            "act: CONSULTS, ACTS_ALONE",
            "act: DECLINES, ACCEPTS",
            "act: GRANTS, WITHHOLDS",
            "act: OBSTRUCTS, SUPPORTS",
            "act: SUPPORTS, OBSTRUCTS",
            "act: WITHHOLDS, GRANTS",
            "cast: NO, YES",
            "cast: YES, NO",
            "kept: BROKEN, KEPT",
            "kept: KEPT, BROKEN",
            "outcome: AGREED, FAILED",
            "outcome: FAILED, AGREED",
            "outcome: FAILED, SUCCEEDED",
            "outcome: SUCCEEDED, FAILED",
            "side: ASSERTS, DISPUTES",
            "side: DISPUTES, ASSERTS",
            "stance: FAVOURS, OPPOSES",
            "stance: OPPOSES, FAVOURS",
            "trend: FALLING, RISING",
            "trend: RISING, FALLING");
  }

  @ParameterizedTest
  @MethodSource("all")
  void isTheSameOnAnotherTopicAndAtAnotherTime(Content content) {
    Content moved = content.at(Setting.NONE);
    assertThat(moved.setting()).isEqualTo(Setting.NONE);
    assertThat(moved.at(content.setting())).isEqualTo(content);
  }

  @ParameterizedTest
  @MethodSource("ofTwo")
  void isReadFirstAsItIsWrittenAndAlwaysWhereAndWhenItWas(Content content) {
    assertThat(content.readings()).first().isEqualTo(content);
    assertThat(content.readings()).allSatisfy(r -> assertThat(r).hasSameClassAs(content));
    assertThat(content.rows())
        .startsWith(content)
        .containsAll(content.readings())
        .extracting(Content::setting)
        .containsOnly(ELSEWHEN);
  }

  @ParameterizedTest
  @MethodSource("all")
  void isReadFromOutsideItsKindOnlyByViews(Content content) {
    assertThat(content.rows())
        .filteredOn(row -> row.getClass() != content.getClass())
        .hasOnlyElementsOfType(View.class);
  }

  @ParameterizedTest
  @MethodSource("all")
  void showsRulesWhenItWas(Content content) {
    assertThat(content.getTopic()).isEqualTo("water");
    assertThat(content.getPriorTo()).containsExactly("fall");
    assertThat(content.getFollowing()).containsExactly("rise");
    assertThat(content.getAge()).isEqualTo(1.5);
    assertThat(content.getOver()).isEqualTo(0.5);
    assertThat(content.getYear()).isEqualTo(2029);
  }

  @Test
  void lastsWhereItsKindSaysSo() {
    for (Vocabulary.Kind kind : Vocabulary.kinds()) {
      assertThat(of(kind.type())).allMatch(c -> c.lasts() == lasts(kind, c), kind.name());
    }
  }

  private static boolean lasts(Vocabulary.Kind kind, Content content) {
    return kind.canLast()
        && (kind.lasts() || ((Engagement) content).form() == Engagement.Form.BODY);
  }
}
