namespace Placard.Importing.WordPress.Wxr;

/// <summary>An item is longer than the limit; the reader skips it.</summary>
internal sealed class WxrTooLongException : Exception
{
}
