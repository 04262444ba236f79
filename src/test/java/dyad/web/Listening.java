package dyad.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An open page that listens for what is saved. */
final class Listening implements AutoCloseable {

  private static final String DATA = "data: ";

  private final Socket socket;
  private final BufferedReader lines;

  /** Listens from now on. */
  Listening(Workbench workbench, Client client) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), workbench.port());
    String host = "127.0.0.1:" + workbench.port();
    String request = client.request("GET", "/api/events", host, "Cookie: " + client.cookie());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    socket.setSoTimeout(20_000);
    lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    lineWith(": welcome");
  }

  /** The next thing that is told. */
  String next() throws IOException {
    return lineWith(DATA).substring(DATA.length());
  }

  private String lineWith(String start) throws IOException {
    String line = lines.readLine();
    while (!line.startsWith(start)) {
      line = lines.readLine();
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
