package clamour.console.facilitator;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.Svg;
import java.util.Map;

/// An address as a QR code (ISO/IEC 18004), dark on light in both themes so that every phone reads it.
final class QrCode extends Svg {

    private static final int QUIET_ZONE = 2;

    QrCode(String address, String label) {
        super(picture(address));
        addClassName("qr-code");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
    }

    private static String picture(String address) {
        BitMatrix bits;
        try {
            bits = new QRCodeWriter()
                    .encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalArgumentException("address too long for a QR code: " + address.length(), e);
        }
        var path = new StringBuilder();
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                if (bits.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + bits.getWidth() + " " + bits.getHeight()
                + "' shape-rendering='crispEdges'><path fill='#fff' d='M0 0h" + bits.getWidth() + "v" + bits.getHeight()
                + "H0z'/><path fill='#111' d='" + path + "'/></svg>";
    }
}
