package dyad.reports.slides;

import dyad.explanation.Line;
import dyad.facts.Brief;
import dyad.reports.office.BarChart;
import dyad.reports.paper.Block;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** Lays blocks out below each other, and goes on on a further slide where one is full. */
final class Flow {

  static final double WIDTH = SlideFrame.WIDTH - 2.0 * SlideFrame.MARGIN;

  private static final double ROOM = SlideFrame.BOTTOM - (double) SlideFrame.TOP;
  private static final int LETTERS = 13;
  private static final int LONGEST = 90;
  private static final double FRAME = 70;
  private static final double BAR = 32;

  private final XMLSlideShow show;
  private final Brief brief;
  private final Supplier<SlideFrame> further;
  private SlideFrame sheet;
  private double below = SlideFrame.TOP;

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
  }

  void draw(List<Block> blocks) throws IOException {
    for (Block block : blocks) {
      draw(block);
    }
  }

  private void draw(Block block) throws IOException {
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
    } else {
      bars((Block.Bars) block);
    }
  }

  /** The slide on which there is room now. */
  SlideFrame sheet() {
    return sheet;
  }

  /** Where there is room for something so tall; a further slide where there is none on this one. */
  double room(double height) {
    if (below + height > SlideFrame.BOTTOM && below > SlideFrame.TOP) {
      sheet = further.get();
      below = SlideFrame.TOP;
    }
    return below;
  }

  private void text(Writing writing, String words) {
    double all = writing.height(words, WIDTH);
    double height = Math.min(all, ROOM);
    double y = room(height);
    writing.within(all, ROOM).add(box(y, height), words);
    below = y + height + 2 * Writing.GAP;
  }

  /** One box for as many items as fit; an item is followed by what stands below it. */
  private void items(List<Line> lines) {
    List<List<Line>> groups = groups(lines);
    int next = 0;
    while (next < groups.size()) {
      double y = room(height(groups.get(next)));
      double height = 0;
      int from = next;
      while (next < groups.size()
          && (next == from || y + height + height(groups.get(next)) <= SlideFrame.BOTTOM)) {
        height += height(groups.get(next));
        next++;
      }
      XSLFTextBox box = box(y, height);
      groups.subList(from, next).forEach(group -> add(group, box));
      below = y + height + Writing.GAP;
    }
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

  private static void add(List<Line> group, XSLFTextBox box) {
    double all = full(group);
    group.forEach(line -> Writing.item(line.level()).within(all, ROOM).add(box, line.words()));
  }

  private static double height(List<Line> group) {
    return Math.min(full(group), ROOM);
  }

  private static double full(List<Line> group) {
    return group.stream()
        .mapToDouble(l -> Writing.item(l.level()).height(l.words(), WIDTH) + Writing.GAP)
        .sum();
  }

  private XSLFTextBox box(double y, double height) {
    return sheet.box(new Rectangle2D.Double(SlideFrame.MARGIN, y, WIDTH, height));
  }

  private void bars(Block.Bars bars) throws IOException {
    text(Writing.LABEL, bars.title());
    double height = Math.min(SlideFrame.BOTTOM - SlideFrame.TOP, FRAME + BAR * bars.bars().size());
    double y = room(Math.min(height, SlideFrame.BOTTOM - below));
    height = Math.min(height, SlideFrame.BOTTOM - y);
    BarChart chart = chart(bars);
    try {
      XSLFChart drawn = show.createChart(sheet.slide());
      chart.draw(drawn, brief);
      sheet
          .slide()
          .addChart(drawn, units(new Rectangle2D.Double(SlideFrame.MARGIN, y, WIDTH, height)));
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    describe(chart);
    below = y + height + Writing.GAP;
  }

  private static BarChart chart(Block.Bars bars) {
    String described =
        bars.title()
            + ". "
            + bars.bars().stream()
                .map(b -> b.label() + " – " + b.told(bars.series()) + ".")
                .collect(Collectors.joining(" "));
    return new BarChart(
        new BarChart.Frame(bars.title(), described, LETTERS, LONGEST, 0, 0.2, "0 %"),
        bars.bars().stream().map(Block.Bar::label).toList(),
        IntStream.range(0, bars.series().size())
            .mapToObj(
                i ->
                    new BarChart.Series(
                        bars.series().get(i).name(),
                        bars.series().get(i).shade().hex(),
                        bars.bars().stream().map(b -> b.shares().get(i)).toList()))
            .toList());
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
