package dyad.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.Premise;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A spreadsheet's numbers hold 15 digits; sums of the graph hold 18. */
final class WholeSumTest {

  @Test
  void everySumIsComparedToItsLastDigit() throws Exception {
    SplittableRandom random = new SplittableRandom(3);
    int wide = 0;
    int held = 0;
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFRow row = workbook.createSheet().createRow(0);
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      for (int i = 0; i < 2_000; i++) {
        List<Contribution> adding = adding(random);
        long exact = adding.stream().mapToLong(Contribution::weight).sum();
        Check check = check(adding, exact, random);
        WholeSum sum = WholeSum.of(check);
        row.createCell(0).setCellValue(adding.stream().mapToDouble(sum::low).sum());
        row.createCell(1).setCellValue(adding.stream().mapToDouble(sum::high).sum());
        row.createCell(2).setCellFormula(sum.holds("A1", "B1"));
        evaluator.clearAllCachedResultValues();
        boolean holds = exact >= check.atLeast() && exact <= check.atMost();
        assertThat(evaluator.evaluate(row.getCell(2)).getBooleanValue())
            .as("%s in %s", exact, check)
            .isEqualTo(holds);
        wide += sum.wide() ? 1 : 0;
        held += holds ? 1 : 0;
      }
    }
    assertThat(wide).isBetween(300, 1_700);
    assertThat(held).isBetween(500, 1_500);
  }

  private static List<Contribution> adding(SplittableRandom random) {
    long bound = (long) Math.pow(10, 9 + random.nextInt(9));
    long unit = random.nextBoolean() ? 1 : 4;
    List<Contribution> adding = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      long weight = random.nextLong(-bound, bound) / unit * unit;
      adding.add(new Contribution("value " + i, weight, List.of(new Premise.OfFact("fact " + i))));
    }
    return adding;
  }

  /** One that the sum just reaches or just misses, at either end. */
  private static Check check(List<Contribution> adding, long exact, SplittableRandom random) {
    long near = exact + random.nextInt(-1, 2);
    boolean least = random.nextBoolean();
    return new Check(
        "check",
        "rule",
        0,
        Check.Form.TOTAL,
        adding,
        least ? near : Long.MIN_VALUE,
        least ? Long.MAX_VALUE : near);
  }
}
