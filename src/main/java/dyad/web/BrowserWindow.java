package dyad.web;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;

/** The browser of whoever sits at this machine. */
public final class BrowserWindow {

  private BrowserWindow() {}

  /** Opens an address, where there is a desktop; elsewhere its user opens it. */
  public static void open(String address) {
    // The launcher tells Java that there is no screen, since no other command needs one.
    System.setProperty("java.awt.headless", "false");
    try {
      if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(URI.create(address));
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      System.err.println("The browser cannot be opened from here.");
    }
  }
}
