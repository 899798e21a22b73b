package org.guiju.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Where the service listens.
 *
 * @param host name or address of an interface of this machine
 * @param port TCP port
 */
record Listening(String host, int port) {

  /**
   * Tries the port and lets it go again, so that a port in use is told before the database is
   * opened.
   */
  void check() throws Complaint {
    try (ServerSocket socket = new ServerSocket()) {
      // As the server does it: a port that was left a moment ago is free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (UnknownHostException e) {
      throw Complaint.obstacle("There is no host '%s'.".formatted(host));
    } catch (BindException e) {
      throw Complaint.obstacle(
          String.valueOf(e.getMessage()).contains("in use")
              ? "Port %d on %s is in use; choose another with --port.".formatted(port, host)
              : "Guiju cannot listen on %s port %d: %s.".formatted(host, port, e.getMessage()));
    } catch (IOException e) {
      throw Complaint.obstacle(
          "Guiju cannot listen on %s port %d: %s.".formatted(host, port, e.getMessage()));
    }
  }

  /** The address that a browser on this machine can open. */
  String url() {
    String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    return "http://" + (name.indexOf(':') >= 0 ? "[" + name + "]" : name) + ":" + port;
  }
}
