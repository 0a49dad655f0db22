namespace Placard.BrowserTests.Support;

/// <summary>An assertion that tells all that was found, in full.</summary>
public static class Nothing
{
    public static void In(IEnumerable<string> found)
    {
        if (string.Join('\n', found) is { Length: > 0 } all) Assert.Fail(all);
    }
}
