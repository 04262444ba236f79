package dyad.facts.excel;

import java.io.IOException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The texts that the cells of a workbook share, up to a number. */
final class SharedTexts extends ReadOnlySharedStringsTable {

  private static final int MOST = 1_000_000;

  /** Not set here: the texts are read while the table is constructed. */
  private int number;

  SharedTexts(OPCPackage parts) throws IOException, SAXException {
    super(parts, false);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    if (name.equals("si") && ++number > MOST) {
      throw new Refused("the workbook has more than " + MOST + " texts");
    }
    super.startElement(uri, name, qualified, attributes);
  }
}
