namespace Placard.Importing.Html;

/// <summary>The backticks around code.</summary>
internal static class CodeSigns
{
    /// <summary>Code within a line.</summary>
    public static string Of(string code)
    {
        var signs = new string('`', LongestRun(code) is > 0 and var longest ? longest + 1 : 1);
        return code[0] == '`' || code[^1] == '`' ? $"{signs} {code} {signs}" : signs + code + signs;
    }

    /// <summary>The length of the longest run of backticks.</summary>
    public static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
