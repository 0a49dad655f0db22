using System.Buffers;
using System.Text;
using Placard.Diagnostics;

namespace Placard.Outputs;

/// <summary>Small text files in UTF-8 with LF line breaks.</summary>
internal static class TextOutput
{
    public static OutputFile File(string path, Func<string> text) =>
        new(path, SourceLocation.StartOf(path), (to, _) => to.Write(Encoding.UTF8.GetBytes(text()))) { IsKeepable = true };
}
