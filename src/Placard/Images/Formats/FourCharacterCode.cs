namespace Placard.Images.Formats;

/// <summary>The four letters by which PNG, RIFF and ISO base media files name a chunk or box.</summary>
internal static class FourCharacterCode
{
    /// <param name="name">At least four bytes.</param>
    public static bool IsOneOf(string[] names, ReadOnlySpan<byte> name)
    {
        foreach (var known in names)
        {
            if (name[0] == known[0] && name[1] == known[1] && name[2] == known[2] && name[3] == known[3]) return true;
        }
        return false;
    }
}
