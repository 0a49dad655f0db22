using System.Globalization;
using System.Text.Encodings.Web;
using Fluid.Values;
using Placard.Rendering.Content;

namespace Placard.Rendering.Theming;

/// <summary>Rendered Markdown as a template sees it: HTML already, written when it is asked for.</summary>
internal sealed class ContentValue(MarkdownContent content, int start, int end) : FluidValue
{
    public override FluidValues Type => FluidValues.String;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        content.Write(writer, start, end);
        return default;
    }

    public override bool Equals(FluidValue? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => content.GetHashCode();

    public override bool ToBooleanValue() => end > start;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue()
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.Write(writer, start, end);
        return writer.ToString();
    }

    public override object ToObjectValue() => this;
}
