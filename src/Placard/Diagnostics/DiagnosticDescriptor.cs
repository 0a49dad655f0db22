namespace Placard.Diagnostics;

/// <summary>One kind of diagnostic: its code, how grave it is, and its message.</summary>
/// <param name="Code">Stable across versions: <c>PLC</c> and four digits.</param>
/// <param name="Message">What is wrong, and what to do; <c>{0}</c> and so on stand for what the place supplies.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Message);
