using Placard.Forms;

namespace Placard.Tests.Support;

/// <summary>A value for each setting of a form handler, as YAML.</summary>
public static class SettingValues
{
    public static string Of(HandlerSetting setting, string url) => setting switch
    {
        { IsUrl: true } => url,
        { IsFlag: true } => "true",
        { IsMap: true } => "{ x-constant: x }",
        { IsFieldFormat: true } => "\"f[{name}]\"",
        _ => $"x-{setting.Name}",
    };
}
