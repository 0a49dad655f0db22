using System.Reflection;
using System.Runtime.CompilerServices;

namespace Placard.Tests.Conventions;

/// <summary>Types as C# writes them, with their question marks.</summary>
public static class ApiText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(string)] = "string", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(bool)] = "bool",
        [typeof(byte)] = "byte", [typeof(char)] = "char", [typeof(object)] = "object", [typeof(double)] = "double", [typeof(float)] = "float",
    };

    public static string Of(PropertyInfo property) => Of(new NullabilityInfoContext().Create(property));

    public static string Of(FieldInfo field) => Of(new NullabilityInfoContext().Create(field));

    public static string Of(ParameterInfo parameter) => Of(new NullabilityInfoContext().Create(parameter));

    public static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    public static string Parameter(ParameterInfo parameter)
    {
        var isParams = parameter.IsDefined(typeof(ParamCollectionAttribute)) || parameter.IsDefined(typeof(ParamArrayAttribute));
        var modifier = isParams ? "params " : parameter.IsOut ? "out " : "";
        return $"{modifier}{Of(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "")}";
    }

    public static string NameOf(Type type)
    {
        if (type.IsByRef) return NameOf(type.GetElementType()!);
        if (type.IsArray) return NameOf(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } value) return NameOf(value) + "?";
        return type.IsGenericType ? $"{Short(type)}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : Short(type);
    }

    private static string Of(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        var mark = !type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray && info.ElementType is { } element) return Of(element) + "[]" + mark;
        if (Nullable.GetUnderlyingType(type) is { } value) return NameOf(value) + "?";
        return info.GenericTypeArguments.Length > 0 ? $"{Short(type)}<{string.Join(", ", info.GenericTypeArguments.Select(Of))}>{mark}" : NameOf(type) + mark;
    }

    private static string Short(Type type) => Keywords.GetValueOrDefault(type) ?? type.Name.Split('`')[0];
}
