using System.Buffers;
using System.Text;
using Placard.Outputs.Data;

namespace Placard.Tests.Outputs.Data;

/// <summary>Cells are written so that neither a comma nor a formula changes what they say.</summary>
public class CsvWriterTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("a\rb", "\"a\rb\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@me", "'@me")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a=1", "a=1")]
    [InlineData(null, "")]
    public void A_text_is_quoted_where_needed_and_is_never_a_formula(string? text, string written) => Assert.Equal(written + "\r\n", Written(text));

    [Fact]
    public void A_negative_number_stays_a_number() => Assert.Equal("-1,2\r\n", Written(-1, 2));

    private static string Written(params object?[] cells)
    {
        var bytes = new ArrayBufferWriter<byte>();
        new CsvWriter(bytes).WriteRow(cells);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
