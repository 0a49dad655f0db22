using System.Text;

namespace Placard.Cli.Receiving;

/// <summary>Reads a passphrase: from the terminal without showing it, else the first line of standard input.</summary>
internal static class Passphrase
{
    /// <param name="prompt">What is asked on a terminal.</param>
    public static string Read(string prompt)
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine() ?? "";
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (key.KeyChar != '\0') typed.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        return typed.ToString();
    }
}
