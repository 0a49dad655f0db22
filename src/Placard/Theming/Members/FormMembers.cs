using Placard.Content;
using Placard.Forms;
using Placard.Liquid;
using Placard.Locales;
using Placard.Reading.Keys;
using Placard.Text;

namespace Placard.Theming.Members;

/// <summary>Template members of a form.</summary>
internal static class FormMembers
{
    public static readonly MemberTable Form = MemberTables.Of<FormMarkup>(
        "form",
        ("action", (form, _) => form.Action),
        ("method", (_, _) => "post"),
        ("encoding", (form, _) => form.Encoding),
        ("handler", (form, _) => form.HandlerName),
        ("host", (form, _) => form.Host),
        ("hidden", (form, _) => form.Hidden),
        ("attributes", (form, _) => form.Attributes),
        ("honeypot", (form, _) => form.Honeypot),
        ("nameField", (form, _) => form.Names.Name),
        ("emailField", (form, _) => form.Names.Email),
        ("letterField", (form, _) => form.Names.Letter),
        ("subjectField", (form, _) => form.Names.Subject),
        ("deliverConsentField", (form, _) => form.Names.DeliverConsent),
        ("contactConsentField", (form, _) => form.Names.ContactConsent),
        ("letters", (form, _) => form.Letters),
        ("fields", (form, _) => form.Fields),
        ("deliverConsent", (form, _) => form.DeliverConsent),
        ("seenBy", (form, _) => form.FurtherRecipients),
        ("region", (form, _) => form.Region),
        ("failedId", (form, _) => form.ReturnsErrors ? FormMarkup.FailedFragment : null));

    public static readonly MemberTable FurtherRecipient = MemberTables.Of<FurtherRecipient>("recipient", ("name", (recipient, _) => recipient.Name),
        ("role", (recipient, _) => EnumNames<RecipientRole>.NameFor(recipient.Role)), ("country", (recipient, _) => recipient.Country));

    public static readonly MemberTable Letter = MemberTables.Of<LetterNames>("letter", ("subjectField", (names, _) => names.Subject),
        ("letterField", (names, _) => names.Text));

    public static readonly MemberTable Value = MemberTables.Of<FormValue>("value", ("name", (value, _) => value.Name), ("value", (value, _) => value.Value));

    public static readonly MemberTable Honeypot = MemberTables.Of<Honeypot>("honeypot", ("name", (honeypot, _) => honeypot.Name),
        ("type", (honeypot, _) => honeypot.Type));

    public static readonly MemberTable Field = MemberTables.Of<FormField>(
        "field",
        [
            .. KeyMembers.Of(FieldKeys.Schema),
            ("parts", (field, _) => FormFieldParts.Of(field)),
            ("countries", (field, context) => field.Type == FieldType.Country ? context.Theme.Countries.In(context.Page.Lang).Countries : null),
            ("countriesLang",
                (field, context) => field.Type == FieldType.Country && context.Theme.Countries.In(context.Page.Lang).Lang is var lang
                    && context.Page.Lang.Split('-')[0] != lang.Split('-')[0]
                    ? lang
                    : null),
        ]);

    public static readonly MemberTable Country = MemberTables.Of<Country>("country", ("code", (country, _) => country.Code),
        ("name", (country, _) => country.Name));
}
