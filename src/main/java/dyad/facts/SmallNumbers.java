package dyad.facts;

import java.util.List;

/** The small numbers as English spells them in one word. */
public final class SmallNumbers {

  /** One to nineteen; a word's place, counted from 1, is its number. */
  public static final List<String> WORDS =
      List.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private SmallNumbers() {}
}
