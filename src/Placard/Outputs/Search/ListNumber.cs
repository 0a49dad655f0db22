namespace Placard.Outputs.Search;

/// <summary>The number of a list item at the beginning of a line, which is no word.</summary>
internal static class ListNumber
{
    private const int MaxDigits = 9;

    /// <summary>The length of the number in front of its mark; 0 if the line begins with none.</summary>
    public static int LengthIn(ReadOnlySpan<byte> line)
    {
        var length = 0;
        while (length < line.Length && line[length] is >= (byte)'0' and <= (byte)'9') length++;
        return length is > 0 and <= MaxDigits && length + 1 < line.Length && line[length] is (byte)'.' or (byte)')'
            && line[length + 1] is (byte)' ' or (byte)'\n'
            ? length
            : 0;
    }
}
