package org.jibao.app.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Shows why a page could not be opened: {@code errors/refused.html} with the message in it, as text. */
@WebServlet("/errors/refused")
public class RefusedPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** For a refusal of the server itself, such as a request that it cannot read. */
    private static final String UNSAID = "请求的写法不对，请核对地址";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var reason = request.getAttribute(PageFaults.REASON);
        try (var page = getServletContext().getResourceAsStream("/errors/refused.html")) {
            var html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(html.replace("{reason}", escaped(reason == null ? UNSAID : reason.toString())));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
