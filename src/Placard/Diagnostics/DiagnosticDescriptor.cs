namespace Placard.Diagnostics;

/// <summary>One kind of diagnostic: its code, how grave it is, and its message.</summary>
/// <param name="Code">Stable across versions: <c>PLC</c> and four digits.</param>
/// <param name="Message">What is wrong, and what to do; <c>{0}</c> and so on stand for what the place supplies.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Message)
{
    /// <summary>The folder of the pages that explain the codes, in the project's repository; its index is <c>README.md</c>.</summary>
    public const string HelpFolder = "https://github.com/placard/placard/blob/main/docs/messages/";

    /// <summary>The page that explains the code, with an example.</summary>
    public string HelpUrl => $"{HelpFolder}{Code}.md";
}
