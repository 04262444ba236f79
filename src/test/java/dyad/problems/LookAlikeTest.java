package dyad.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Names that look alike")
final class LookAlikeTest {

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource({
    "a Cyrillic letter, China, \u0421hina",
    "Cyrillic letters alone, \u0441\u043E\u0440\u0443, copy",
    "a Greek letter, Nato, Nat\u03BF",
    "Greek and Cyrillic, \u039C\u0395, \u041C\u0415",
    "an accent of its own, Caf\u00E9, Cafe\u0301",
    "the order of accents, a\u0323\u0302, a\u0302\u0323",
    "a capital, Taliban, taliban",
    "a Cyrillic capital, \u0412\u043B\u0430\u0441\u0442\u044C, \u0432\u043B\u0430\u0441\u0442\u044C",
    "a Cyrillic capital and ours, \u0412B, bb",
    "a capital with a Cyrillic letter, TALIBAN, t\u0430liban",
    "a space that does not break, Hong Kong, Hong\u00A0Kong",
    "a wide space, Hong Kong, Hong\u3000Kong",
    "another apostrophe, People's, People\u2019s",
    "a dash, Al-Qaeda, Al\u2013Qaeda",
    "wide letters, ETIM, \uFF25TIM",
    "a ligature, file, \uFB01le",
    "a letter without its dot, fall\u0131ng, falling"
  })
  void areToldApartByNobody(String how, String one, String other) {
    assertThat(LookAlike.to(one)).as(how).accepts(other);
    assertThat(LookAlike.to(other)).as(how).accepts(one);
  }

  @ParameterizedTest
  @CsvSource({"China, China", "Cafe, Caf\u00E9", "raid, raids", "F1, Fl", "J01, JO1", "\u0431, b"})
  void otherNamesDoNot(String one, String other) {
    assertThat(LookAlike.to(one)).rejects(other);
  }

  @Test
  void theirFirstDifferenceIsToldByCodePoints() {
    assertThat(LookAlike.difference("Hong Kong", "Hong\u00A0Kong", "here", "in line 3"))
        .contains("letter 5 is U+0020 (space) here and U+00A0 (no-break space) in line 3");
    assertThat(LookAlike.difference("\uFB01le", "file", "here", "there"))
        .contains(
            "letter 1 is U+FB01 (latin small ligature fi) here and U+0066 (latin small letter f)"
                + " there");
    assertThat(LookAlike.difference("e\u0301a", "\u00E9A", "here", "there"))
        .contains(
            "letter 1 is U+0065 U+0301 here and U+00E9 (latin small letter e with acute) there");
  }

  @Test
  void capitalsAreSeen() {
    assertThat(LookAlike.difference("Taliban", "taliban", "here", "there")).isEmpty();
    assertThat(LookAlike.difference("\u212Aabul", "Kabul", "here", "there"))
        .contains("letter 1 is U+212A (kelvin sign) here and U+004B (latin capital letter k) there");
  }
}
