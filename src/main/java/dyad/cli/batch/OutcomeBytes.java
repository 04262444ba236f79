package dyad.cli.batch;

import dyad.answers.Confidence;
import dyad.facts.Brief;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.reports.Overview;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of briefs as bytes, from which the very same is read again. */
final class OutcomeBytes {

  private OutcomeBytes() {}

  static void write(BriefOutcome outcome, DataOutputStream out) throws IOException {
    out.writeInt(outcome.code());
    texts(outcome.told(), out);
    out.writeBoolean(outcome.entry() instanceof Overview.Done);
    if (outcome.entry() instanceof Overview.Done done) {
      write(done, out);
    } else {
      Overview.Failed failed = (Overview.Failed) outcome.entry();
      text(failed.id(), out);
      out.writeInt(failed.code());
      text(failed.problem(), out);
      out.writeInt(failed.more());
    }
  }

  private static void write(Overview.Done done, DataOutputStream out) throws IOException {
    text(done.id(), out);
    text(done.title(), out);
    texts(done.marking().stream().toList(), out);
    text(done.dyad().first(), out);
    text(done.dyad().second(), out);
    text(done.asOf().toString(), out);
    texts(done.bottomLine(), out);
    text(done.overall().name(), out);
    out.writeDouble(done.score());
    out.writeInt(done.odds().size());
    for (Map.Entry<Alignment, Double> chance : done.odds().entrySet()) {
      text(chance.getKey().name(), out);
      out.writeDouble(chance.getValue());
    }
    counts(done.terms(), out);
    out.writeInt(done.unanswered());
    counts(done.confidence(), out);
    text(done.agreement(), out);
    text(done.coverage(), out);
    texts(done.notes(), out);
    texts(done.reports(), out);
  }

  static BriefOutcome read(DataInputStream in) throws IOException {
    int code = in.readInt();
    List<String> told = texts(in);
    return new BriefOutcome(
        code,
        told,
        in.readBoolean()
            ? done(in)
            : new Overview.Failed(text(in), in.readInt(), text(in), in.readInt()));
  }

  private static Overview.Done done(DataInputStream in) throws IOException {
    return new Overview.Done(
        text(in),
        text(in),
        texts(in).stream().findFirst(),
        new Brief.Powers(text(in), text(in)),
        LocalDate.parse(text(in)),
        texts(in),
        Alignment.valueOf(text(in)),
        in.readDouble(),
        odds(in),
        counts(Term.class, in),
        in.readInt(),
        counts(Confidence.Level.class, in),
        text(in),
        text(in),
        texts(in),
        texts(in));
  }

  private static Map<Alignment, Double> odds(DataInputStream in) throws IOException {
    Map<Alignment, Double> odds = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      odds.put(Alignment.valueOf(text(in)), in.readDouble());
    }
    return odds;
  }

  static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  static void texts(List<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(text, out);
    }
  }

  static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(text(in));
    }
    return texts;
  }

  private static <E extends Enum<E>> void counts(Map<E, Integer> counts, DataOutputStream out)
      throws IOException {
    out.writeInt(counts.size());
    for (Map.Entry<E, Integer> count : counts.entrySet()) {
      text(count.getKey().name(), out);
      out.writeInt(count.getValue());
    }
  }

  private static <E extends Enum<E>> Map<E, Integer> counts(Class<E> type, DataInputStream in)
      throws IOException {
    Map<E, Integer> counts = new EnumMap<>(type);
    for (int left = in.readInt(); left > 0; left--) {
      counts.put(Enum.valueOf(type, text(in)), in.readInt());
    }
    return counts;
  }
}
