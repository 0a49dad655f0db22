using System.Text;
using Placard.Captures;

namespace Placard.Tests.Captures;

/// <summary>Saved texts are read in the encoding in which they were written.</summary>
public class TextEncodingsTests
{
    [Theory]
    [InlineData("windows-1252", "<meta charset=iso-8859-1>", "“Café” – 5 €")]
    [InlineData("windows-1256", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1256\">", "رسالة")]
    [InlineData("windows-1251", "<meta charset=\"windows-1251\">", "Письмо")]
    [InlineData("shift_jis", "<meta charset=Shift_JIS>", "手紙")]
    [InlineData("gb18030", "<meta charset=gb2312>", "公开信")]
    [InlineData("koi8-r", "<meta charset=koi8-r>", "Письмо")]
    [InlineData("windows-1256", "<html lang=\"ar\">", "رسالة")]
    [InlineData("windows-874", "<html lang=th>", "จดหมาย")]
    [InlineData("shift_jis", "<html lang=ja>", "手紙")]
    [InlineData("ks_c_5601-1987", "<html lang=\"ko-KR\">", "편지")]
    [InlineData("gb18030", "<html lang=\"zh-CN\">", "公开信")]
    [InlineData("windows-1258", "<html lang=vi>", "thư")]
    [InlineData("windows-1252", "", "Café")]
    [InlineData("utf-8", "<meta charset=iso-8859-1>", "Café")]
    [InlineData("utf-8", "", "رسالة")]
    [InlineData("iso-2022-jp", "<meta charset=iso-2022-jp>", "手紙")]
    public void A_page_is_decoded_as_it_was_written(string encoding, string declaration, string text)
    {
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8).GetBytes(declaration + text);
        Assert.Equal(declaration + text, TextEncodings.Decode(bytes, null, null));
    }

    [Fact]
    public void A_byte_order_mark_decides()
    {
        Assert.Equal("é", TextEncodings.Decode([0xFF, 0xFE, 0xE9, 0x00], "windows-1251", null));
        Assert.Equal("é", TextEncodings.Decode([0xFE, 0xFF, 0x00, 0xE9], null, null));
        Assert.Equal("é", TextEncodings.Decode([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], "windows-1251", null));
    }

    [Fact]
    public void The_server_has_precedence_over_the_page() =>
        Assert.Equal("<meta charset=windows-1252>я", TextEncodings.Decode([.. "<meta charset=windows-1252>"u8, 0xFF], "windows-1251", null));

    [Fact]
    public void An_encoding_in_which_markup_can_hide_is_not_read() =>
        Assert.Equal("<meta charset=utf-7>+ADw-script+AD4-é", TextEncodings.Decode([.. "<meta charset=utf-7>+ADw-script+AD4-"u8, 0xE9], null, null));
}
