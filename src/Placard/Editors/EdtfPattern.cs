namespace Placard.Editors;

/// <summary>The forms of EDTF that dates of the past take, as a regular expression for editors (ECMAScript).</summary>
internal static class EdtfPattern
{
    /// <summary>What the message for an editor says where a date has none of the forms.</summary>
    public const string Advice = "Write 2020-06-17, or what is known: 2020-06, 2020, 2020~ (about), 2020? (uncertain), 201X, 2020-05/2020-07, ../2020-06-17";

    private const string Part = @"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?[~?%]?";

    public const string Forms = $@"((\.\./|{Part}/)?{Part}|\d{{3}}X)";
}
