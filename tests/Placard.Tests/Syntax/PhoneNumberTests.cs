using Placard.Diagnostics;
using Placard.Syntax;

namespace Placard.Tests.Syntax;

/// <summary>Telephone numbers are shown as they are written and called by their digits.</summary>
public class PhoneNumberTests
{
    [Theory]
    [InlineData("+44 20 7946 0000", "tel:+442079460000")]
    [InlineData("+44 (0)20 7946-0000", "tel:+442079460000")]
    [InlineData("(020) 7946 0000", "tel:02079460000")]
    [InlineData("030/1234-56", "tel:030123456")]
    [InlineData("+33\u00A01.23.45.67.89", "tel:+33123456789")]
    [InlineData("+٩٦١ ١ ٢٣٤ ٥٦٧", "tel:+9611234567")]
    [InlineData("112", "tel:112")]
    public void A_number_is_called_by_its_digits(string written, string url)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Equal(written, PhoneNumber.Read(written, default, diagnostics));
        Assert.Equal(url, PhoneNumber.UrlOf(written));
        Assert.Empty(diagnostics.Sorted());
    }

    [Theory]
    [InlineData("ask at the desk")]
    [InlineData("12")]
    [InlineData("1234567890123456")]
    [InlineData("+44 20 7946 0000 or 0001")]
    [InlineData("020+7946")]
    [InlineData("javascript:1234")]
    public void Anything_else_is_reported(string written)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(PhoneNumber.Read(written, default, diagnostics));
        Assert.Equal("PLC1660", Assert.Single(diagnostics.Sorted()).Descriptor.Code);
    }

    [Fact]
    public void The_scheme_and_invisible_characters_are_left_out() =>
        Assert.Equal("+44 20", PhoneNumber.Read("tel:+44 20\u200B", default, new DiagnosticBag()));
}
