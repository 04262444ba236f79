package dyad;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Whoever tells the sorts of a sealed type apart passes none over: a chain of tests that names all
 * of them, or all but one, ends with a cast to the last, or by throwing.
 */
final class SealedChainsTest {

  @Test
  void everyChainOfTheProgramIsExhaustive() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        sources.add(new Source(file.toString(), Files.readString(file)));
      }
    }
    Chains chains = new Chains(sources);
    assertThat(chains.sorts.values()).contains("Expression", "Condition", "Reason", "Block");
    assertThat(chains.told).isGreaterThan(20);
    assertThat(chains.open).isEmpty();
  }

  private static List<String> open(String body) throws IOException {
    String code =
        """
        class Sample {
          sealed interface Sort {}
          record One() implements Sort {}
          record Two() implements Sort {}
          record Three() implements Sort {}
          String tell(Sort sort) {
        %s
          }
        }
        """;
    return new Chains(List.of(new Source("Sample.java", code.formatted(body)))).open;
  }

  @Test
  void aChainThatTestsForTheLastIsFound() throws IOException {
    assertThat(
            open(
                """
                if (sort instanceof One) { a(); }
                else if (sort instanceof Two t) { b(t); }
                else if (sort instanceof Three) { c(); }
                return "";
                """))
        .containsExactly("Sample.java:7: One, Two, Three of Sort");
  }

  @Test
  void aChainThatTakesTheLastForGrantedIsFound() throws IOException {
    assertThat(
            open(
                "if (sort instanceof One) return a(); if (sort instanceof Two) return b(); return c();"))
        .containsExactly("Sample.java:7: One, Two of Sort");
    assertThat(open("return sort instanceof One ? a() : sort instanceof Two ? b() : c();"))
        .containsExactly("Sample.java:7: One, Two of Sort");
    assertThat(open("if (sort instanceof One) return a(); return sort instanceof Two ? b() : c();"))
        .containsExactly("Sample.java:7: One, Two of Sort");
  }

  @Test
  void aChainThatEndsInACastOrThrowsIsExhaustive() throws IOException {
    assertThat(
            open(
                "if (sort instanceof One) return a(); if (sort instanceof Two) return b(); return c((Three) sort);"))
        .isEmpty();
    assertThat(
            open("return sort instanceof One ? a() : sort instanceof Two ? b() : c((Three) sort);"))
        .isEmpty();
    assertThat(
            open(
                """
                if (sort instanceof One) { a(); }
                else if (sort instanceof Two t) { b(t); }
                else { Three last = (Three) sort; c(last); }
                return "";
                """))
        .isEmpty();
    assertThat(
            open(
                "if (sort instanceof One) return a(); else if (sort instanceof Two) return b(); throw new Error();"))
        .isEmpty();
  }

  @Test
  void oneTestAloneAndTestsOfMoreThanTheSortAreNoChain() throws IOException {
    assertThat(open("return sort instanceof One ? a() : b();")).isEmpty();
    assertThat(
            open(
                "if (sort instanceof One o && o.x()) a(); else if (sort instanceof Two t && t.x()) b(); return c();"))
        .isEmpty();
  }

  /** Chains in some sources. */
  private static final class Chains {

    /** The sealed type of each of its sorts. */
    final Map<String, String> sorts = new HashMap<>();

    final List<String> open = new ArrayList<>();
    int told;

    private final Set<String> sealed = new HashSet<>();
    private final Trees trees;

    Chains(List<JavaFileObject> sources) throws IOException {
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      JavacTask task =
          (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
      trees = Trees.instance(task);
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      units.forEach(u -> new Sealed().scan(u, null));
      units.forEach(u -> new Sorts().scan(u, null));
      units.forEach(u -> new Found(u).scan(u, null));
    }

    private final class Sealed extends TreeScanner<Void, Void> {
      @Override
      public Void visitClass(ClassTree type, Void none) {
        if (type.getModifiers().getFlags().contains(Modifier.SEALED)) {
          sealed.add(type.getSimpleName().toString());
        }
        return super.visitClass(type, null);
      }
    }

    private final class Sorts extends TreeScanner<Void, Void> {
      @Override
      public Void visitClass(ClassTree type, Void none) {
        for (Tree of : type.getImplementsClause()) {
          if (sealed.contains(last(of))) {
            sorts.put(type.getSimpleName().toString(), last(of));
          }
        }
        return super.visitClass(type, null);
      }
    }

    private static String last(Tree type) {
      String name = type.toString();
      return name.substring(name.lastIndexOf('.') + 1);
    }

    /** A chain of tests of one value, and what comes where none of them holds. */
    private final class Chain {

      private final Set<String> tested = new LinkedHashSet<>();
      private Optional<String> value = Optional.empty();

      /** Adds a test of the same value for a sort, and of nothing else. */
      boolean takes(Tree condition) {
        Tree test = condition;
        while (test instanceof ParenthesizedTree in) {
          test = in.getExpression();
        }
        if (!(test instanceof InstanceOfTree of)) {
          return false;
        }
        Tree type =
            of.getPattern() == null
                ? of.getType()
                : ((BindingPatternTree) of.getPattern()).getVariable().getType();
        boolean fits =
            sorts.containsKey(last(type))
                && value.map(of.getExpression().toString()::equals).orElse(true);
        if (fits) {
          value = Optional.of(of.getExpression().toString());
          tested.add(last(type));
        }
        return fits;
      }

      /** Takes the tests of an if, and hands on what comes where none of them holds. */
      Optional<Tree> otherwise(IfTree first) {
        Tree at = first;
        while (at instanceof IfTree test && takes(test.getCondition())) {
          at = test.getElseStatement();
        }
        return Optional.ofNullable(at);
      }

      /** The same of a choice between values. */
      Tree otherwise(ConditionalExpressionTree first) {
        Tree at = first;
        while (at instanceof ConditionalExpressionTree test && takes(test.getCondition())) {
          at = test.getFalseExpression();
        }
        return at;
      }

      void end(Optional<Tree> otherwise, CompilationUnitTree unit, Tree start) {
        if (tested.size() < 2) {
          return;
        }
        told++;
        String of = sorts.get(tested.iterator().next());
        long all = sorts.values().stream().filter(of::equals).count();
        boolean ends = otherwise.map(this::isExhaustive).orElse(false);
        if (tested.size() >= all - 1 && !ends || tested.size() == all) {
          long line =
              unit.getLineMap()
                  .getLineNumber(trees.getSourcePositions().getStartPosition(unit, start));
          open.add(
              unit.getSourceFile().getName()
                  + ":"
                  + line
                  + ": "
                  + String.join(", ", tested)
                  + " of "
                  + of);
        }
      }

      /** Whether it throws, or casts the value to a sort. */
      private boolean isExhaustive(Tree otherwise) {
        boolean[] found = new boolean[1];
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitThrow(ThrowTree thrown, Void none) {
            found[0] = true;
            return null;
          }

          @Override
          public Void visitTypeCast(TypeCastTree cast, Void none) {
            found[0] |= sorts.containsKey(last(cast.getType()));
            return super.visitTypeCast(cast, null);
          }
        }.scan(otherwise, null);
        return found[0];
      }
    }

    /** Finds chains. */
    private final class Found extends TreeScanner<Void, Void> {

      private final CompilationUnitTree unit;
      private final Set<Tree> seen = new HashSet<>();

      Found(CompilationUnitTree unit) {
        this.unit = unit;
      }

      @Override
      public Void visitBlock(BlockTree block, Void none) {
        List<? extends StatementTree> statements = block.getStatements();
        for (int i = 0; i < statements.size(); i++) {
          if (statements.get(i) instanceof IfTree first && !seen.contains(first)) {
            chain(statements.subList(i, statements.size()), first);
          }
        }
        return super.visitBlock(block, null);
      }

      /** Ifs that follow each other, and what comes behind them. */
      private void chain(List<? extends StatementTree> statements, IfTree first) {
        Chain chain = new Chain();
        Optional<Tree> otherwise = Optional.empty();
        int next = 0;
        while (next < statements.size() && statements.get(next) instanceof IfTree test) {
          Optional<Tree> rest = chain.otherwise(test);
          if (rest.filter(test::equals).isPresent()) {
            break;
          }
          seen.add(test);
          otherwise = rest;
          next++;
          if (rest.isPresent()) {
            break;
          }
        }
        if (otherwise.isEmpty() && next < statements.size()) {
          Tree behind = statements.get(next);
          otherwise = Optional.of(behind);
          if (behind instanceof ReturnTree end
              && end.getExpression() instanceof ConditionalExpressionTree choice) {
            seen.add(choice);
            otherwise = Optional.of(chain.otherwise(choice));
          }
        }
        chain.end(otherwise, unit, first);
      }

      @Override
      public Void visitConditionalExpression(ConditionalExpressionTree choice, Void none) {
        if (!seen.contains(choice)) {
          Chain chain = new Chain();
          Tree otherwise = chain.otherwise(choice);
          for (Tree at = choice;
              at instanceof ConditionalExpressionTree c && at != otherwise;
              at = c.getFalseExpression()) {
            seen.add(at);
          }
          chain.end(Optional.of(otherwise), unit, choice);
        }
        return super.visitConditionalExpression(choice, null);
      }
    }
  }

  /** A source at hand as text. */
  private static final class Source extends SimpleJavaFileObject {

    private final String name;
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name), Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
