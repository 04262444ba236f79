package dyad.reports.html;

import dyad.explanation.Wording;
import dyad.reports.Sensitivity;
import dyad.reports.TurnWords;
import dyad.reports.WhatIf;

/** The alternatives, each to be tried at a click. */
final class PresetsPart {

  private final Html out;
  private final WhatIf whatIf;

  private final Sensitivity turns;

  PresetsPart(Html out, WhatIf whatIf, Sensitivity turns) {
    this.out = out;
    this.whatIf = whatIf;
    this.turns = turns;
  }

  void write() {
    if (whatIf.presets().isEmpty()) {
      return;
    }
    out.open("section", "id", "alternatives", "aria-labelledby", "alternatives-title");
    out.leaf("h2", "Alternatives considered", "id", "alternatives-title");
    out.leaf(
        "p",
        "Try one, and every answer follows. Single facts can be switched below.",
        "class",
        "note needs-script");
    out.open("ul", "class", "presets");
    for (int i = 0; i < whatIf.presets().size(); i++) {
      WhatIf.Preset preset = whatIf.presets().get(i);
      out.open("li", "data-preset", String.valueOf(i)).open("div");
      out.leaf("h3", Wording.capital(preset.name()), "dir", "auto");
      out.leaf("p", preset.why(), "dir", "auto");
      turns(preset);
      out.close().open("div", "class", "try").close().close();
    }
    out.close().close();
  }

  /** Which answers of the report as delivered it turns. */
  private void turns(WhatIf.Preset preset) {
    turns.alternatives().stream()
        .filter(a -> a.name().equals(preset.name()))
        .findFirst()
        .ifPresent(a -> out.leaf("p", Wording.capital(TurnWords.turns(a)), "class", "note turned"));
  }
}
