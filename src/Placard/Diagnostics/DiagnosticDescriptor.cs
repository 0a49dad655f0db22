namespace Placard.Diagnostics;

/// <summary>A kind of diagnostic: its code, severity and message.</summary>
/// <param name="Code">The code, stable across versions: <c>PLC</c> and four digits.</param>
/// <param name="Message">What is wrong and how to fix it; a format string with placeholders <c>{0}</c>, <c>{1}</c> ...</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Message)
{
    /// <summary>The folder of the pages that explain the codes, in the project's repository; its index is <c>README.md</c>.</summary>
    public const string HelpFolder = "https://github.com/placard/placard/blob/main/docs/messages/";

    /// <summary>The page that explains the code, with an example.</summary>
    public string HelpUrl => $"{HelpFolder}{Code}.md";
}
