using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Placard.Tests.Conventions;

/// <summary>The public surface of an assembly as text: a line for each type and each of its own members, sorted.</summary>
public static class PublicApi
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(Assembly assembly) => [.. assembly.GetExportedTypes().SelectMany(LinesOf).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> LinesOf(Type type)
    {
        var name = type.FullName!.Replace('+', '.');
        return MembersOf(type).Select(member => $"{name}.{member}").Prepend($"{name} ({KindOf(type)}{BasesOf(type)})");
    }

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string BasesOf(Type type)
    {
        if (type.IsEnum) return "";
        var bases = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []);
        if (type is { IsValueType: false, BaseType: { } parent } && parent != typeof(object)) bases = bases.Append(parent);
        var names = bases.Where(other => other.IsPublic).Select(ApiText.NameOf).Order(StringComparer.Ordinal).ToList();
        return names.Count > 0 ? ": " + string.Join(", ", names) : "";
    }

    private static IEnumerable<string> MembersOf(Type type) => type.IsEnum ? type.GetFields(Own).Where(field => field.IsLiteral).Select(ValueText) :
    [
        .. type.GetConstructors(Own).Where(made => IsVisible(made) && !IsCopyOfRecord(made))
            .Select(made => $"{type.Name.Split('`')[0]}({ApiText.Parameters(made)})"),
        .. type.GetProperties(Own).Where(property => !IsGenerated(property)).Select(PropertyText).OfType<string>(),
        .. type.GetMethods(Own).Where(method => IsVisible(method) && !IsGenerated(method) && !IsAccessor(method)).Select(MethodText),
        .. type.GetFields(Own).Where(field => field.IsPublic).Select(FieldText),
        .. type.GetEvents(Own).Where(raised => IsVisible(raised.AddMethod!)).Select(raised => $"event {raised.Name}"),
    ];

    private static string ValueText(FieldInfo field) =>
        string.Create(CultureInfo.InvariantCulture, $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}");

    private static string FieldText(FieldInfo field) => field.IsLiteral
        ? $"const {field.Name}: {ApiText.Of(field)} = {field.GetRawConstantValue()}"
        : $"{(field.IsStatic ? "static " : "")}{field.Name}: {ApiText.Of(field)}";

    private static string MethodText(MethodInfo method)
    {
        var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        return $"{Modifier(method)}{method.Name}{generics}({ApiText.Parameters(method)}): {ApiText.Of(method.ReturnParameter)}";
    }

    private static string? PropertyText(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).Select(AccessorText).Order(StringComparer.Ordinal).ToList();
        if (accessors.Count == 0) return null;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(ApiText.Parameter))}]" : "";
        var modifier = Modifier(property.GetMethod ?? property.SetMethod!);
        return $"{required}{modifier}{property.Name}{index}: {ApiText.Of(property)} {{ {string.Join(' ', accessors)} }}";
    }

    private static string AccessorText(MethodInfo accessor) =>
        accessor.ReturnType != typeof(void)
            ? "get;"
            : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            ? "init;"
            : "set;";

    private static string Modifier(MethodInfo method) => method switch
    {
        { IsStatic: true } => "static ",
        { DeclaringType.IsInterface: true } => "",
        { IsAbstract: true } => "abstract ",
        { IsFamily: true } => "protected ",
        { IsVirtual: true, IsFinal: false, DeclaringType.IsSealed: false } => "virtual ",
        _ => "",
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    /// <summary>What the compiler writes for a record.</summary>
    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name is "EqualityContract" or "PrintMembers";

    private static bool IsCopyOfRecord(ConstructorInfo made) =>
        !made.IsPublic && made.GetParameters() is [var only] && only.ParameterType == made.DeclaringType;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
}
