using Placard.Content;
using Placard.Urls;

namespace Placard.Forms.Handlers;

/// <summary>
/// Staticman, version 3, on a self-hosted server: each submission becomes a pull request, so that signatures go straight into an archive.
/// Submissions, including email addresses, are then in the repository, which must be private. The fields it accepts are listed in the
/// repository's <c>staticman.yml</c>; it rejects all others.
/// </summary>
public sealed class Staticman : IFormHandler
{
    public string Type => "staticman";

    public string DisplayName => "Staticman";

    public IReadOnlyList<HandlerSetting> Settings =>
    [
        new("server", "the https address of your server.", IsUrl: true),
        new("service", "where the repository is, github or gitlab."),
        new("repository", "a private repository, as user/name: what people send stands in it."),
        new("branch", "the branch that entries are proposed to."),
        new("property", "the part of staticman.yml that lists the fields."),
    ];

    public FormContract Contract(HandlerConfiguration settings) => new()
    {
        Endpoint = string.Join('/',
            new[] { settings["server"]!.TrimEnd('/'), "v3/entry", settings["service"], settings["repository"], settings["branch"], settings["property"] }
            .Select((part, i) => i == 0 ? part : Permalink.Encode(part!))),
        Redirect = "options[redirect]",
        AcceptsJson = true,
        ReservedPrefixes = ["options["],
        NameFormat = "fields[{0}]",
    };
}
