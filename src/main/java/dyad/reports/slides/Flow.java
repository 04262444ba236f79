package dyad.reports.slides;

import dyad.explanation.Line;
import dyad.facts.Brief;
import dyad.reports.office.BarChart;
import dyad.reports.paper.Bars;
import dyad.reports.paper.Block;
import dyad.reports.paper.Matrix;
import dyad.reports.paper.Spans;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** Lays blocks out below each other, and goes on on a further slide where one is full. */
final class Flow {

  private static final int LETTERS = 13;
  private static final int LONGEST = 90;
  private static final int LONGEST_LABEL = 76;
  private static final double FRAME = 70;
  private static final double BAR = 44;
  private static final double THINNEST = 24;

  /** Of what is told in one line beside it. */
  private static final double THINNEST_SPAN = 18;

  private final XMLSlideShow show;
  private final Brief brief;
  private final Supplier<SlideFrame> further;
  private final Room room;
  private SlideFrame sheet;
  private double below;

  /**
   * For one slide.
   *
   * @param brief the brief that it is about
   * @param sheet where it begins
   * @param further where it goes on
   */
  Flow(XMLSlideShow show, Brief brief, SlideFrame sheet, Supplier<SlideFrame> further) {
    this.show = show;
    this.brief = brief;
    this.sheet = sheet;
    this.further = further;
    this.room = sheet.room();
    this.below = room.top();
  }

  /** Where on a slide something may stand. */
  Room room() {
    return room;
  }

  void draw(List<? extends Block> blocks) throws IOException {
    List<Block.Plain> plain = Block.plain(blocks);
    for (int i = 0; i < plain.size(); i++) {
      draw(plain.get(i), plain.subList(i + 1, plain.size()));
    }
  }

  private void draw(Block.Plain block, List<Block.Plain> behind) throws IOException {
    if (block instanceof Block.Heading heading) {
      text(Writing.PROSE, heading.words());
    } else if (block instanceof Block.Prose prose) {
      text(prose.note() ? Writing.NOTE : Writing.PROSE, prose.words());
    } else if (block instanceof Block.Items items) {
      items(items.lines());
    } else if (block instanceof Block.Callout callout) {
      text(Writing.LABEL, callout.title());
      items(Block.Items.flat(callout.sentences()).lines());
    } else if (block instanceof Block.Grid grid) {
      below = new SlideTable(grid, this).draw(below);
    } else if (block instanceof Spans spans) {
      text(Writing.LABEL, spans.title());
      chart(
          BarChart.of(spans, LETTERS, LONGEST_LABEL),
          spans.spans().size(),
          THINNEST_SPAN,
          Writing.NOTE.height(spans.shows(), room.reckoned()) + 2 * Writing.GAP + room(behind));
      text(Writing.NOTE, spans.shows());
    } else if (block instanceof Matrix matrix) {
      text(Writing.PROSE, matrix.described());
    } else {
      Bars bars = (Bars) block;
      text(Writing.LABEL, bars.title());
      chart(BarChart.of(bars, LETTERS, LONGEST), bars.bars().size(), THINNEST, room(behind));
    }
  }

  private double room(List<Block.Plain> behind) {
    return behind.stream().mapToDouble(this::room).sum();
  }

  /** The room that a text takes; what may go on on a further slide asks for none. */
  private double room(Block.Plain block) {
    if (block instanceof Block.Prose prose && prose.note()) {
      return Writing.NOTE.height(prose.words(), room.reckoned()) + 2 * Writing.GAP;
    } else if (block instanceof Block.Items items) {
      return full(items.lines()) + Writing.GAP;
    }
    return 0;
  }

  /** The slide on which there is room now. */
  SlideFrame sheet() {
    return sheet;
  }

  /** Where there is room for something so tall; a further slide where there is none on this one. */
  double room(double height) {
    if (below + height > room.bottom() && below > room.top()) {
      sheet = further.get();
      below = room.top();
    }
    return below;
  }

  private void text(Writing writing, String words) {
    double all = writing.height(words, room.reckoned());
    double height = Math.min(all, room.height());
    double y = room(height);
    sheet.write(writing.within(all, room.height()), box(y, height), words);
    below = y + height + 2 * Writing.GAP;
  }

  /**
   * One box for the items of a slide, each followed by what stands below it; where they need
   * several slides, each gets about as much.
   */
  private void items(List<Line> lines) {
    List<List<Line>> groups = groups(lines);
    while (!groups.isEmpty()) {
      double y = room(height(groups.get(0)));
      int fitting = fitting(groups, y);
      List<List<Line>> shown = groups.subList(0, fitting);
      double height = shown.stream().mapToDouble(this::height).sum();
      XSLFTextShape box = box(y, height);
      shown.forEach(group -> add(group, box));
      groups = groups.subList(fitting, groups.size());
      below = groups.isEmpty() ? y + height + Writing.GAP : room.bottom();
    }
  }

  /** How many groups go on a slide from some height down: at least one. */
  private int fitting(List<List<Line>> groups, double from) {
    double taken = from - room.top();
    double all = taken + groups.stream().mapToDouble(this::height).sum();
    double share = all / Math.ceil(all / room.height());
    double end = taken;
    int fitting = 0;
    while (fitting < groups.size()
        && (fitting == 0 || end < share && end + height(groups.get(fitting)) <= room.height())) {
      end += height(groups.get(fitting));
      fitting++;
    }
    return fitting;
  }

  /** Each item with those below it. */
  private static List<List<Line>> groups(List<Line> lines) {
    List<List<Line>> groups = new ArrayList<>();
    for (Line line : lines) {
      if (line.level() == 1 || groups.isEmpty()) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(line);
    }
    return groups;
  }

  private void add(List<Line> group, XSLFTextShape box) {
    double all = full(group);
    for (Line line : group) {
      sheet.write(Writing.item(line.level()).within(all, room.height()), box, line.words());
    }
  }

  private double height(List<Line> group) {
    return Math.min(full(group), room.height());
  }

  private double full(List<Line> group) {
    return group.stream()
        .mapToDouble(l -> Writing.item(l.level()).height(l.words(), room.reckoned()) + Writing.GAP)
        .sum();
  }

  private XSLFTextShape box(double y, double height) {
    return sheet.box(room.at(y, height));
  }

  /** Bars are as thick as what stands behind them on the slide lets them be. */
  private void chart(BarChart chart, int bars, double thinnest, double behind) throws IOException {
    double least = Math.min(room.bottom() - below, FRAME + thinnest * bars);
    double y = room(least);
    double left = room.bottom() - y - Writing.GAP - behind;
    double height = Math.max(least, Math.min(left, FRAME + BAR * bars));
    try {
      XSLFChart drawn = show.createChart(sheet.slide());
      chart.draw(drawn, brief);
      sheet.dress(drawn);
      sheet.slide().addChart(drawn, units(room.at(y, height)));
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    describe(chart);
    below = y + height + Writing.GAP;
  }

  private static Rectangle units(Rectangle2D points) {
    return new Rectangle(
        Units.toEMU(points.getX()),
        Units.toEMU(points.getY()),
        Units.toEMU(points.getWidth()),
        Units.toEMU(points.getHeight()));
  }

  /** The frame of a chart, the last one on its slide. */
  private void describe(BarChart chart) {
    List<CTGraphicalObjectFrame> frames =
        sheet.slide().getXmlObject().getCSld().getSpTree().getGraphicFrameList();
    var name = frames.get(frames.size() - 1).getNvGraphicFramePr().getCNvPr();
    name.setName(chart.title());
    name.setDescr(chart.described());
  }
}
