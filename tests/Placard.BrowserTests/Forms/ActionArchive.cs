using Placard.BrowserTests.Support;
using Placard.Building;
using Placard.Content;
using Placard.Files;
using Placard.Forms;
using Placard.Tests.Support;

namespace Placard.BrowserTests.Forms;

/// <summary>An archive with one open action, with fields of every type.</summary>
public static class ActionArchive
{
    public const string Page = "actions/act.html";

    public const string Thanks = "actions/act/thanks.html";

    public static IFormHandler Handler(string type) => Catalog.Default.FormHandlers.Single(handler => handler.Type == type);

    /// <param name="host">A host name that is unique among the tests.</param>
    /// <param name="withOptionalSettings">Whether optional settings of the handler are set too.</param>
    public static PublishedArchive Of(string host, string handler, ActionKind kind, bool withOptionalSettings) =>
        PublishedArchive.Of(SiteOf(host, handler, kind, withOptionalSettings));

    /// <summary>An archive whose form goes to a service that the documentation shows as settings of <c>custom</c>.</summary>
    public static PublishedArchive OfCustom(string host, string service) =>
        PublishedArchive.Of(SiteWith(CustomServices.SettingsOf(service), host, ActionKind.Petition, withFile: false));

    /// <summary>The source files of the archive.</summary>
    public static IEnumerable<SourceFile> Files(string host, string handler, ActionKind kind, bool withOptionalSettings) =>
        SiteOf(host, handler, kind, withOptionalSettings).Input().Input;

    private static TestSite SiteOf(string host, string handler, ActionKind kind, bool withOptionalSettings) => SiteWith(
        $"handler: {{ type: {handler}{Settings(Handler(handler), withOptionalSettings)} }}", host, kind,
        withFile: withOptionalSettings && Handler(handler).Contract(SettingsOf(handler, withOptionalSettings)).AcceptsFiles);

    private static TestSite SiteWith(string settings, string host, ActionKind kind, bool withFile) => TestSite.Of($$"""
        == archive.yaml
        title: Archive
        baseUrl: https://{{host}}/
        {{settings}}
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
        == actions/act.md
        ---
        title: Act
        kind: {{kind.ToString().ToLowerInvariant()}}
        subject: A subject
        {{(kind == ActionKind.Call ? "targets: [{ name: Somebody, phone: +44 20 7946 0100 }]\nscript: Hello." : "")}}
        {{(kind == ActionKind.Letter ? "targets: [{ name: Somebody, email: somebody@example.org }]" : "")}}
        fields:
          - { name: town, label: Town, type: text, required: true, autocomplete: address-level2 }
          - { name: reasons, label: Reasons, type: long-text }
          - { name: phone, label: Telephone, type: tel }
          - { name: country-of-birth, label: Country, type: country }
          - { name: role, label: Role, type: choice, options: [Reader, "A \"quoted\" & <sharp> one"] }
          - { name: topics, label: Topics, type: choices, options: [Ports, Trains], required: true }
          - { name: since, label: Since, type: date }
          - { name: adult, label: Of age, type: tick, required: true }
        {{(withFile ? "  - { name: proof, label: Proof, type: file }" : "")}}
        ---
        Text.
        {{(kind == ActionKind.Letter ? "\n## Letter\n\nDear reader, I am [your name] of [your town].\n\nYours" : "")}}
        """);

    private static HandlerConfiguration SettingsOf(string type, bool withOptionalSettings) =>
        new(type, Set(Handler(type), withOptionalSettings).ToDictionary(setting => setting.Name, setting => new HandlerValue(Value(setting), default, default)),
            default);

    private static string Settings(IFormHandler handler, bool withOptionalSettings) =>
        string.Concat(Set(handler, withOptionalSettings).Select(setting => $", {setting.Name}: {Value(setting)}"));

    private static IEnumerable<HandlerSetting> Set(IFormHandler handler, bool withOptionalSettings) =>
        handler.Settings.Where(setting => setting.Required || (withOptionalSettings && !setting.IsUrl));

    private static string Value(HandlerSetting setting) => SettingValues.Of(setting, "https://own-service.test/form");
}
