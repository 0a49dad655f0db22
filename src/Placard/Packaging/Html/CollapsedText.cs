using System.Text;

namespace Placard.Packaging.Html;

/// <summary>Collects text with single spaces between words, and none before or after them.</summary>
internal sealed class CollapsedText
{
    private readonly StringBuilder text = new();

    private bool isAfterBlank;

    public void Append(string part)
    {
        for (var start = 0; start < part.Length;)
        {
            if (char.IsWhiteSpace(part[start]))
            {
                isAfterBlank = true;
                start++;
                continue;
            }
            var end = start + 1;
            while (end < part.Length && !char.IsWhiteSpace(part[end])) end++;
            if (isAfterBlank && text.Length > 0) text.Append(' ');
            text.Append(part, start, end - start);
            (isAfterBlank, start) = (false, end);
        }
    }

    public override string ToString() => text.ToString();
}
