namespace Placard.BrowserTests.Support;

/// <summary>An assertion whose message lists everything that was found.</summary>
public static class Nothing
{
    public static void In(IEnumerable<string> found)
    {
        if (string.Join('\n', found) is { Length: > 0 } all) Assert.Fail(all);
    }
}
