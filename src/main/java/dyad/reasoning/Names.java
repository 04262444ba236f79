package dyad.reasoning;

import dyad.derivation.Check;
import dyad.derivation.Premise;
import dyad.findings.Finding;
import dyad.rules.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names of nodes, made from their content so that they are the same on every run. */
final class Names {

  private static final int LENGTH = 12;

  private Names() {}

  static String hash(List<Premise> premises, Finding finding, List<Check> checks) {
    StringBuilder content = new StringBuilder(finding.toString());
    premises.forEach(p -> content.append('\n').append(p.key()));
    checks.forEach(c -> content.append('\n').append(c.id()));
    return hash(content.toString());
  }

  static String check(Rule rule, GraphRecorder.Key key) {
    return rule.id() + "-" + (key.condition() + 1) + "-" + hash(key.values().toString());
  }

  private static String hash(String content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
