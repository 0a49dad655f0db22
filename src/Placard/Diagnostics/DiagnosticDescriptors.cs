using System.Collections.Immutable;
using System.Reflection;
using static Placard.Diagnostics.Severity;

namespace Placard.Diagnostics;

/// <summary>
/// The table of all codes and messages. A message says what is wrong and then how to fix it, so that a volunteer who knows neither YAML nor
/// this program can fix the file from the message alone. A code is never reused with another meaning.
/// </summary>
public static class DiagnosticDescriptors
{
    // The file as a whole
    public static readonly DiagnosticDescriptor NotUtf8 = new("PLC1001", Error, "This is not text in the encoding UTF-8. Open the file in an editor, choose the encoding UTF-8, and save it again; in a spreadsheet program, save it as \"CSV UTF-8\".");
    public static readonly DiagnosticDescriptor NulCharacter = new("PLC1002", Error, "There is an invisible character without meaning (NUL) here, so this is not plain text. Delete it, or save the text again from an editor.");
    public static readonly DiagnosticDescriptor FrontMatterMissing = new("PLC1003", Error, "The front matter is missing. Begin the file with a line of three hyphens (---), then lines such as `title: My title`, then another line of three hyphens.{0}");
    public static readonly DiagnosticDescriptor FrontMatterNotFirst = new("PLC1004", Error,
        "The front matter begins here, but it must begin on the first line. Delete what stands above it.");
    public static readonly DiagnosticDescriptor FrontMatterNotClosed = new("PLC1005", Error, "The front matter is not closed. Put a line of three hyphens (---) between the keys and the text.{0}");
    public static readonly DiagnosticDescriptor FrontMatterTooLong = new("PLC1006", Error,
        "The front matter is longer than {0} KB. Move long text below the second line of three hyphens.");
    public static readonly DiagnosticDescriptor MergeConflict = new("PLC1007", Error, "This is the mark of a merge conflict. Keep one of the two versions and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.");
    public static readonly DiagnosticDescriptor StrayFile = new("PLC1008", Warning, "Nothing reads this file.{0} Pages belong in articles/, campaigns/, actions/ or pages/, and files to publish in files/.");
    public static readonly DiagnosticDescriptor SettingsMissing = new("PLC1009", Error, "The file archive.yaml is missing. Create it with at least the two lines `title: Name of the archive` and `baseUrl: https://address.example/`.");
    public static readonly DiagnosticDescriptor CaptureWithoutCard = new("PLC1010", Error, "The capture `{0}` has no capture.yaml, so nobody could tell what it is. Create {0}/capture.yaml with at least `title:`.");
    public static readonly DiagnosticDescriptor SymbolicLink = new("PLC1011", Error, "This is a symbolic link, which would not survive copying and could lead outside the archive. Put the file itself here.");
    public static readonly DiagnosticDescriptor BackslashInName = new("PLC1012", Error, "The file name `{0}` holds a backslash, which is no part of a name on other systems. Rename the file.");
    public static readonly DiagnosticDescriptor NotAFile = new("PLC1013", Error, "This is no file but a pipe, a socket or a device, which holds nothing to publish. Take it out of the folder.");

    // YAML
    public static readonly DiagnosticDescriptor TabIndentation = new("PLC1020", Error,
        "This line is indented with a tab. Indent it with spaces: two for each level.");
    public static readonly DiagnosticDescriptor CurlyQuotes = new("PLC1021", Warning, "This value stands in curly quotation marks, which will be shown as part of it. To quote a value, use straight ones (\").");
    public static readonly DiagnosticDescriptor ColonInValue = new("PLC1022", Error, "The value of `{0}` contains a colon followed by a space. Put the whole value in straight quotation marks: {0}: \"{1}\"");
    public static readonly DiagnosticDescriptor ValueNeedsQuotes = new("PLC1023", Error, "The value of `{0}` begins with {1}, which means something else here. Put the whole value in straight quotation marks: {0}: \"{2}\"");
    public static readonly DiagnosticDescriptor QuoteNotClosed = new("PLC1024", Error,
        "The quotation mark that opens here is not closed. Put another {0} at the end of the value{1}.");
    public static readonly DiagnosticDescriptor TextAfterQuote = new("PLC1025", Error,
        "There is text after the closing quotation mark. Write instead: {0}: {1}");
    public static readonly DiagnosticDescriptor KeyWithoutColon = new("PLC1026", Error, "This line has no colon with a space after it, so it is no key with a value. Write `key: value`, or indent the line if it continues the text above.");
    public static readonly DiagnosticDescriptor SpaceAfterColon = new("PLC1027", Error, "A space is missing after the colon. Write `{0}: {1}`.");
    public static readonly DiagnosticDescriptor SpaceAfterDash = new("PLC1028", Error, "A space is missing after the hyphen. Write `- {0}`.");
    public static readonly DiagnosticDescriptor Indentation = new("PLC1029", Error, "This line begins with {0}, which fits no line above it. A key or item of the same level has as many spaces as the one above it; what belongs below a key has two more, and behind that key's colon stands nothing.");
    public static readonly DiagnosticDescriptor BracketNotClosed = new("PLC1030", Error, "The {0} that opens here is not closed. Put {1} after the last item.");
    public static readonly DiagnosticDescriptor YamlNotUnderstood = new("PLC1031", Error, "This line can't be understood. Compare it with its neighbours: each is `key: value`, and a value with special characters stands in straight quotation marks.");
    public static readonly DiagnosticDescriptor DuplicateKey = new("PLC1032", Error, "The key `{0}` is given twice, first on line {1}. Keep one of the two.");
    public static readonly DiagnosticDescriptor YamlFeature = new("PLC1033", Error, "What begins with {0} has a special meaning here, which Placard does not read. Write out what is meant, or put it in straight quotation marks: \"{0}…\"");
    public static readonly DiagnosticDescriptor YamlTooDeep = new("PLC1034", Error,
        "Lists and keys lie within one another more than {0} deep here. Use fewer levels.");
    public static readonly DiagnosticDescriptor SecondDocument = new("PLC1035", Error,
        "This line of three hyphens would begin a second set of keys. Delete it.");
    public static readonly DiagnosticDescriptor EscapeNotKnown = new("PLC1036", Error, "A backslash has a special meaning inside double quotation marks, and none with these letters after it. Write two backslashes, or put the value in single quotation marks (').");
    public static readonly DiagnosticDescriptor LoneSurrogate = new("PLC1037", Error,
        "These letters and digits stand for half of a character. Write the character itself.");
    public static readonly DiagnosticDescriptor ItemMark = new("PLC1038", Error, "An item of a list begins with a hyphen here, not with {0}. Write `- {1}`.");
    public static readonly DiagnosticDescriptor InvisibleCharacter = new("PLC1039", Error, "There is an invisible character here ({0}), often pasted from a web page or a word processor. Delete it and type a plain blank where one is needed.");
    public static readonly DiagnosticDescriptor ColonLookalike = new("PLC1040", Error,
        "A key and its value are joined by a colon and a blank, but here stands `{0}`. Write `{1}: {2}`.");
    public static readonly DiagnosticDescriptor HashInValue = new("PLC1041", Error, "The rest of the line from this # on is taken as a remark and not shown. If it is a remark, put a blank after the #; if not, put the whole value in straight quotation marks: {0}");
    public static readonly DiagnosticDescriptor QuotedValueContinues = new("PLC1042", Error, "This line goes on with the value in quotation marks that begins on line {0}. Indent it by two spaces.");
    public static readonly DiagnosticDescriptor TabOnlyLine = new("PLC1043", Error, "This line holds nothing but a tab. Delete it.");
    public static readonly DiagnosticDescriptor FirstKeyIndented = new("PLC1044", Error, "The first key is indented, and line {0} is not. Delete the blanks at the beginning of this line, and of the lines below it that have as many.");

    // Keys and values
    public static readonly DiagnosticDescriptor KeysExpected = new("PLC1100", Error, "Keys are expected here, such as `title: My title`, but this is {0}.");
    public static readonly DiagnosticDescriptor UnknownKey = new("PLC1101", Warning, "The key `{0}` is not known here and is ignored.{1} Values for a theme of your own belong under `extra:`.");
    public static readonly DiagnosticDescriptor RequiredKey = new("PLC1102", Error, "The key `{0}` is missing. Add a line `{0}: {1}`.");
    public static readonly DiagnosticDescriptor EmptyValue = new("PLC1103", Error, "The key `{0}` has no value. Write one after the colon{1}.");
    public static readonly DiagnosticDescriptor TextExpected = new("PLC1104", Error, "`{0}` takes one text, but this is {1}. Write `{0}: text`, in straight quotation marks if it holds special characters.");
    public static readonly DiagnosticDescriptor ListExpected = new("PLC1105", Error,
        "`{0}` takes a list, but this is {1}. Write one item a line, each as `- item` below the key.");
    public static readonly DiagnosticDescriptor MapExpected = new("PLC1106", Error, "`{0}` takes keys of its own, but this is {1}. Write {2} on lines of their own below it, each indented by two spaces.");
    public static readonly DiagnosticDescriptor NotADate = new("PLC1107", Error, "`{0}` is not a date. Write year, month and day: 2020-06-17.{1}");
    public static readonly DiagnosticDescriptor NotANumber = new("PLC1108", Error,
        "`{0}` is not a whole number from {1} to {2}. Write digits only, such as {3}.");
    public static readonly DiagnosticDescriptor NotABoolean = new("PLC1109", Error, "`{0}` is neither yes nor no. Write `true` or `false`.");
    public static readonly DiagnosticDescriptor UnknownValue = new("PLC1110", Error, "`{0}` is not a value of `{1}`.{2} It takes one of: {3}.");
    public static readonly DiagnosticDescriptor NotAUrl = new("PLC1111", Error,
        "`{0}` is not a web address. Write all of it, beginning with https://, and without blanks.");
    public static readonly DiagnosticDescriptor NotALanguage = new("PLC1112", Error, "`{0}` is not a language tag. Write two or three letters, such as en, fr or ar, with a region if needed: pt-BR.");
    public static readonly DiagnosticDescriptor NotASlug = new("PLC1113", Error,
        "`{0}` can't stand in an address. Write lower-case letters, digits and hyphens, such as `{1}`.");
    public static readonly DiagnosticDescriptor CommaInsteadOfList = new("PLC1114", Warning, "This is read as one item with a comma in it. If it is several, write {0}: [{1}]. If it is one, write {0}: [\"{1}\"].");
    public static readonly DiagnosticDescriptor EndBeforeStart = new("PLC1115", Error, "`{0}` ({1}) is before `{2}` ({3}). Check the two dates.");
    public static readonly DiagnosticDescriptor IntervalReversed = new("PLC1130", Error, "`{0}` ends before it begins. Write the earlier date first: {1}.");
    public static readonly DiagnosticDescriptor EntryImageWithoutAlt = new("PLC1116", Error, "The picture has no `imageAlt`. Add a line that says what it shows, for people who can't see it: imageAlt: \"…\"");
    public static readonly DiagnosticDescriptor NotAPath = new("PLC1117", Error,
        "`{0}` is not an address inside the archive. Write a path that names a file, such as `{1}`.");
    public static readonly DiagnosticDescriptor EmptyItem = new("PLC1118", Error, "This item of `{0}` is empty. Write a text after the hyphen, or delete the line; a text that begins with # stands in straight quotation marks.");
    public static readonly DiagnosticDescriptor ItemExpected = new("PLC1119", Error, "Each item of `{0}` is one text, but this is {1}. If the item holds a colon or a bracket, put all of it in straight quotation marks.");
    public static readonly DiagnosticDescriptor NotAColour = new("PLC1140", Error, "`{0}` is not a colour. Write # and six digits from 0 to 9 and a to f, in straight quotation marks: {1}: \"#0b5c4a\"");
    public static readonly DiagnosticDescriptor ItemsOfKeysExpected = new("PLC1120", Error, "Each item of `{0}` is a hyphen followed by keys of its own, but this is {1}. Write it as `- {2}`; more keys of the same item stand on the lines below, each as far to the right as its first.");
    public static readonly DiagnosticDescriptor NotAnEmail = new("PLC1121", Error, "`{0}` is no email address. Write one, such as office@example.org.{1}");
    public static readonly DiagnosticDescriptor InvisibleBesideEmail = new("PLC1122", Warning, "There is an invisible character beside the email address, often pasted from a mail or a web page; it is left out. Delete it: type the address anew as `{0}`.");
    public static readonly DiagnosticDescriptor NotATimeZone = new("PLC1123", Error, "`{0}` is not a time zone.{1} Write continent and city as the tz database names them, such as America/Vancouver, or UTC.");

    // References
    public static readonly DiagnosticDescriptor UnknownCampaign = new("PLC1201", Error,
        "There is no campaign `{0}`.{1} Write the name of a file in campaigns/, without .md.{2}");
    public static readonly DiagnosticDescriptor SourceNotFound = new("PLC1202", Error,
        "There is no file `{0}`.{1} A path counts from the folder of the file that names it.");
    public static readonly DiagnosticDescriptor NotPublished = new("PLC1203", Error,
        "`{0}` is not published, since only files under files/ are. Move it there and name its new path.");
    public static readonly DiagnosticDescriptor LinkToDraft = new("PLC1204", Error,
        "`{0}` is a draft, so nothing can link to it yet. Remove the link, or remove `draft: true` there.");
    public static readonly DiagnosticDescriptor AmbiguousReference = new("PLC1205", Error,
        "`{0}` could be any of {1}. Write the path of the one that is meant.");

    public static readonly DiagnosticDescriptor ReferenceToItself = new("PLC1206", Error, "`{0}` is this file itself. Name another file, or delete the line.");

    public static readonly DiagnosticDescriptor LinkToRemoved = new("PLC1207", Warning,
        "`{0}` is gone: its page says only that. Remove the link, or lead to something that is still there.");

    public static readonly DiagnosticDescriptor LinkLockLine = new("PLC1208", Error, "This line is none that `placard check --external` writes. Take back what was changed in it, or delete it with the other lines of its link: the next check writes them anew.");

    // URLs
    public static readonly DiagnosticDescriptor SameUrl = new("PLC1301", Error,
        "The address {0} is taken: {1} claims it too. Give one of the two another `slug` or `permalink`.");
    public static readonly DiagnosticDescriptor UrlsDifferInCase = new("PLC1302", Error, "The address {0} differs from {2} only in the case or form of its letters, and {1} claims that one. Some systems can't tell the two apart: rename one.");
    public static readonly DiagnosticDescriptor ReservedName = new("PLC1303", Error,
        "The name `{0}` in the address {1} can't be used on every system. Rename it.");
    public static readonly DiagnosticDescriptor UrlBelowFile = new("PLC1304", Error, "The address {0} lies below {2}, which {1} claims as a file. Give one of the two another `slug` or `permalink`.");
    public static readonly DiagnosticDescriptor UrlMoved = new("PLC1305", Error, "The address {0} was published before, and now nothing is there. {1}, published at {2} now, seems to be the page that was: then add to it the line `aliases: [{0}]`, or the address to its list of aliases. If the page is to stay away, write the reason on this line instead: `{0} gone: The reason.`");
    public static readonly DiagnosticDescriptor UrlLost = new("PLC1306", Error, "The address {0} was published before, and now nothing is there. Put the page back; or, if it is elsewhere now, add to its file the line `aliases: [{0}]`; or, if it is to stay away, write the reason on this line: `{0} gone: The reason.`");
    public static readonly DiagnosticDescriptor UrlOfDraft = new("PLC1307", Error, "The address {0} was published before, and now nothing is there: {1} says `draft: true`. Remove that line, or put in its place why the page is gone: `gone: The reason.`");
    public static readonly DiagnosticDescriptor FileLost = new("PLC1308", Error, "The address {0} was published before, and now nothing is there. Put it back; or write on this line where it is now: `{0} moved: {1}`; or why it is to stay away: `{0} gone: The reason.`");
    public static readonly DiagnosticDescriptor UrlLine = new("PLC1309", Error, "This line is no address of the archive. Write one a line, such as `about.html`, and nothing after it, unless it is `gone:` and a reason, or `moved:` and the new address.");
    public static readonly DiagnosticDescriptor UrlQueryNotUnderstood = new("PLC2270", Error, "The address `{0}` begins with a question mark, so it is one of a former website. Write a name, a number and where the page is now: `?p=12 moved: articles/2020/letter.html`.");
    public static readonly DiagnosticDescriptor UrlNoteEmpty = new("PLC1310", Error, "Nothing follows `{0}:`. Write after it the reason why the page is gone, or the address to which it moved.");
    public static readonly DiagnosticDescriptor RedirectTargetMissing = new("PLC1311", Error, "The address {0} is said to lead to {1}, but nothing is published there.{2} Write an address that is published, such as `about.html`.");
    public static readonly DiagnosticDescriptor RemovedUrlInUse = new("PLC1312", Error, "The address {0} is said to be gone or moved, but it is not: {1} has it. Delete the words after the address.");

    // Tables
    public static readonly DiagnosticDescriptor CsvHeaderMissing = new("PLC1401", Error, "The table is empty. Its first line names the columns: {0}.");
    public static readonly DiagnosticDescriptor CsvQuoteNotClosed = new("PLC1402", Error,
        "The quotation mark that opens here is not closed. Put another at the end of the cell.");
    public static readonly DiagnosticDescriptor CsvTextAfterQuote = new("PLC1403", Error, "There is text after the closing quotation mark of this cell. Write \"\" for a quotation mark inside a quoted cell.");
    public static readonly DiagnosticDescriptor CsvCellCount = new("PLC1404", Error, "This row has {0} cells, but the table has {1} columns. A cell that contains {2} stands in quotation marks.");
    public static readonly DiagnosticDescriptor CsvUnknownColumn = new("PLC1405", Warning, "The column `{0}` is not known here and is not published.{1}");
    public static readonly DiagnosticDescriptor CsvPrivateColumn = new("PLC1406", Warning, "The column `{0}` holds private data. Placard never publishes it, but everybody who can read the repository can: remove the column.");
    public static readonly DiagnosticDescriptor CsvDuplicateColumn = new("PLC1407", Error, "The column `{0}` stands in the table twice. Keep one of the two.");
    public static readonly DiagnosticDescriptor NotCsv = new("PLC1461", Error, "This is no table in the format CSV. Open it in a spreadsheet program, save it as \"CSV UTF-8\", and name that file.");
    public static readonly DiagnosticDescriptor CsvEmptyCell = new("PLC1409", Error, "The cell of the column `{0}` is empty. Write {1}.");
    public static readonly DiagnosticDescriptor CsvPrivateCell = new("PLC1410", Error, "This cell of the column `{0}` looks like {1}, and the column is published. Delete the cell's text, or write what belongs there.");
    public static readonly DiagnosticDescriptor PrivateDataInSignature = new("PLC1425", Error, "The key `{0}` holds private data, and everybody who can read the repository can read this file. Delete the line. What has been committed stays in the history of the repository: the guide says how to remove it there.");
    public static readonly DiagnosticDescriptor SignatureFolderName = new("PLC1426", Error, "A folder of signatures lies in articles/ or actions/ and has a name that ends in `signatures`, so that its files are not taken for others; `{0}` does not. Rename it, for example: {1}");
    public static readonly DiagnosticDescriptor SignatureColumnMissing = new("PLC1428", Error, "The table of signatures has no column `{0}`, so no signature can be added to it. Put `{0}` behind the last name of the first line, after a comma, and a comma at the end of every other line.");
    public static readonly DiagnosticDescriptor CsvSignaturesPublished = new("PLC1411", Error, "Whatever lies under files/ is published as it is, with every name and address in it. Move this table of signatures beside the page that names it.");
    public static readonly DiagnosticDescriptor CsvPublishedColumn = new("PLC1412", Warning, "The column `{0}` seems to hold private data, and whatever lies under files/ is published as it is. Remove the column, or move the table elsewhere.");
    public static readonly DiagnosticDescriptor CsvNearlyProtective = new("PLC1413", Error, "The column `{0}` is not known here, and may mean `{1}`, which decides who is named. Write `{1}`; if it means something else, remove the column or give it quite another name.");
    public static readonly DiagnosticDescriptor CsvNamingColumnMissing = new("PLC1415", Error, "The first line of this table names none of the columns that say what a row is about: {0}. Put a line with the names of its columns above all others, such as: {1}");
    public static readonly DiagnosticDescriptor CsvTooLarge = new("PLC1416", Error,
        "The table has more than {0}. Leave out what readers don't need, or split it into several tables.");
    public static readonly DiagnosticDescriptor NotAPostcode = new("PLC1431", Error, "`{0}` is no postcode, nor the beginning of one. Write its letters from A to Z and digits, at most ten; spaces and hyphens don't count.");
    public static readonly DiagnosticDescriptor AreaColumnMissing = new("PLC1432", Error, "The table of areas has no column `{1}`. Put a line with the names of its columns above all others: {0}");
    public static readonly DiagnosticDescriptor CsvNotYesOrNo = new("PLC1414", Error, "`{0}` in the column `{1}` is neither yes nor no, and the column decides who is named. Write `yes` or `no`.");

    // Markdown
    public static readonly DiagnosticDescriptor LinkScheme = new("PLC1501", Error, "A link may not begin with `{0}`. Links lead to https, http, mailto or tel addresses, or to files of the archive.");
    public static readonly DiagnosticDescriptor ExternalImage = new("PLC1502", Error, "The picture is on another site, which may vanish and learns who reads this page. Copy it to files/ and name its path there.");
    public static readonly DiagnosticDescriptor ImageWithoutAlt = new("PLC1503", Warning, "The picture has no text alternative. Write what it shows between the square brackets: ![what it shows]({0}).");
    public static readonly DiagnosticDescriptor SecondTitle = new("PLC1504", Warning, "A page has one heading of the first level, its title. Write ## here.");
    public static readonly DiagnosticDescriptor NestedTooDeep = new("PLC1505", Error, "Quotes or lists are nested too deeply here. Use fewer levels.");
    public static readonly DiagnosticDescriptor HtmlTooLong = new("PLC1506", Error,
        "The page holds HTML and is longer than {0} KB. Write it in Markdown, or split it.");
    public static readonly DiagnosticDescriptor HtmlRemoved = new("PLC1507", Warning,
        "The HTML `{0}` is not allowed and was left out{1}. Write it in Markdown, or use plain elements without scripts and styles.");
    public static readonly DiagnosticDescriptor AttributeRemoved = new("PLC1508", Warning,
        "The attribute `{0}` in curly brackets is not allowed and was left out. Allowed are a class, an id that does not begin with an underscore, lang, dir and title.");
    public static readonly DiagnosticDescriptor TooManyBrackets = new("PLC1509", Error,
        "This paragraph holds more than {0} square brackets. Put empty lines between its parts.");
    public static readonly DiagnosticDescriptor HtmlTooDeep = new("PLC1510", Error, "HTML elements lie within one another more than {0} deep, or are not closed. Close them, or write the page in Markdown.");
    public static readonly DiagnosticDescriptor HtmlTooMany = new("PLC1511", Error,
        "The page holds HTML and has more than {0} elements. Write it in Markdown, or split it.");
    public static readonly DiagnosticDescriptor AttributeShown = new("PLC1512", Warning,
        "`{0}` is shown as it is written, since not all of its attributes are allowed. Allowed are a class, an id, lang, dir and title.");
    public static readonly DiagnosticDescriptor NoteMissing = new("PLC1513", Warning,
        "There is no note `{0}`, so its reference is shown as it is written.{1} Write the note on a line of its own: [^{0}]: …");
    public static readonly DiagnosticDescriptor NoteUnused = new("PLC1514", Warning,
        "Nothing refers to the note `{0}`, so it is not shown. Write [^{0}] in the text where it belongs, or delete the note.");
    public static readonly DiagnosticDescriptor ReferenceMissing = new("PLC1515", Warning,
        "`{0}` is no link, since no line gives the address of `{1}`.{2} Write [{1}]: https://… on a line of its own.");
    public static readonly DiagnosticDescriptor TooManySigns = new("PLC1516", Error,
        "This paragraph holds more than {0} of the sign `{1}`. Put empty lines between its parts.");
    public static readonly DiagnosticDescriptor TextTooLong = new("PLC1517", Error, "The file has more than {0} MB of text, which takes readers too long to load. Split it into several pages.");
    public static readonly DiagnosticDescriptor TooManyNotes = new("PLC1518", Error,
        "The text has more than {0} notes and references to notes, or link definitions such as `[1]: page.html`, from here on. Split it into several pages.");
    public static readonly DiagnosticDescriptor TooManyLines = new("PLC1519", Error, "The text has more than {0} lines, which takes readers too long to load. Split it into several pages.");
    public static readonly DiagnosticDescriptor LetterTooLong = new("PLC1520", Error,
        "The text of an action with a letter may have {0} characters here, and it has more. Move what is no letter to an article, and link to it.");
    public static readonly DiagnosticDescriptor TooManyOpenSigns = new("PLC1521", Error,
        "The paragraphs up to this one hold more signs that begin a link, emphasis or a comment (such as `[`, `*`, `_` and `<!--`) than a text may have. Put empty lines between their parts, or split the text into several pages.");
    public static readonly DiagnosticDescriptor TooManyCells = new("PLC1522", Error,
        "The tables up to this one have more than {0} cells, since each row gets as many as the longest. Shorten the longest row, or split the table.");
    public static readonly DiagnosticDescriptor SpaceInLink = new("PLC1561", Warning,
        "There is a blank between the square and the round bracket, so this is no link. Write [{0}]({1}).");
    public static readonly DiagnosticDescriptor BracketsSwapped = new("PLC1562", Warning,
        "The brackets of this link are the wrong way round. Write [{0}]({1}).");
    public static readonly DiagnosticDescriptor SpaceInUrl = new("PLC1563", Warning, "The address in the round brackets holds a blank, so this is no link. Put angle brackets around it: (<{0}>).");
    public static readonly DiagnosticDescriptor EmptyLink = new("PLC1564", Warning, "This link leads nowhere. Write an address between its round brackets.");
    public static readonly DiagnosticDescriptor HeadingWithoutSpace = new("PLC1565", Warning,
        "A blank is missing after the number signs, so this is no heading. Write {0} {1}");
    public static readonly DiagnosticDescriptor FenceNotClosed = new("PLC1566", Warning, "The code that begins here does not end, so all of the text after it is shown as code. Write a line {0} after the code, or delete this one.");
    public static readonly DiagnosticDescriptor EmbeddedContent = new("PLC1567", Error, "`<{0}>` would load something from another site, which may vanish and learns who reads this page. Write a link instead: [What it is]({1}).");

    public static readonly DiagnosticDescriptor PlaceholderLeft = new("PLC1568", Error, "`{0}` is what `placard new` wrote, to be replaced. Write your own in its place; or add a line `draft: true` until it is written.");
    public static readonly DiagnosticDescriptor ScriptOfOtherSite = new("PLC1569", Error, "`<script>` would run a program of another site, {0}. Delete this element; the words beside it stay. If it showed a post, a film or a map, write a link to the page of that: [What it is](https://…).");

    // Actions and forms
    public static readonly DiagnosticDescriptor UnknownHandler = new("PLC1601", Error, "There is no form handler `{0}`.{1} It takes one of: {2}.");
    public static readonly DiagnosticDescriptor HandlerMissing = new("PLC1602", Error, "The action is open, but nothing takes what readers send. Add `handler:` with its `type:` here or in archive.yaml.");
    public static readonly DiagnosticDescriptor HandlerSettingMissing = new("PLC1603", Error,
        "The form handler `{0}` needs the setting `{1}`. Add a line `{1}: …` below `handler:`: {2}");
    public static readonly DiagnosticDescriptor ReservedField = new("PLC1604", Error, "The form handler `{1}` gives the name `{0}` a meaning of its own. Give the field another name, such as `{2}`.");
    public static readonly DiagnosticDescriptor LetterMissing = new("PLC1605", Error, "The action is a letter, but there is none. Write it below a heading `## Letter`, or as `letter:` in the front matter.");
    public static readonly DiagnosticDescriptor TargetsMissing = new("PLC1606", Error, "The action is a letter, but it names nobody to write to. Add `targets:` with at least one `name`, `role` or `organisation`.");
    public static readonly DiagnosticDescriptor PrivacyMissing = new("PLC1607", Error,
        "Those who take part in an action are not told {0}. Add `{1}:` below `privacy:`.");
    public static readonly DiagnosticDescriptor PrivacyNoticeMissing = new("PLC1628", Error,
        "Those who take part in an action are told nothing about their data. {0}, with what is true of you between the quotation marks: {1}");
    public static readonly DiagnosticDescriptor UpcomingHandlerMissing = new("PLC1629", Error, "The action is going to open, but nothing will take what readers send. Add `handler:` with its `type:` here or in archive.yaml.");
    public static readonly DiagnosticDescriptor EmailBeforeOpening = new("PLC1630", Error, "`{0}` is an email address of somebody to whom this action writes, and this text is public before the action opens. Take the address out of the text until then.");
    public static readonly DiagnosticDescriptor InsecureEndpoint = new("PLC1608", Error, "`{0}` would send what readers write without encryption. Write an address that begins with https://.");
    public static readonly DiagnosticDescriptor DuplicateField = new("PLC1609", Error, "Two fields of this form have the name `{0}`. Rename one.");
    public static readonly DiagnosticDescriptor OptionsMissing = new("PLC1610", Error, "The field `{0}` lets people choose, but there is nothing to choose from. Add `options: [first, second]`.");
    public static readonly DiagnosticDescriptor HandlerThrottles = new("PLC1661", Warning, "The form handler `{0}` takes {1} posts from one internet address and then makes it wait; behind a proxy everybody has the same one, so most of what people send would be lost. Choose another handler or, once your server tells people apart, add `trustsProxy: true` below `handler:`.");
    public static readonly DiagnosticDescriptor GoalAboveQuota = new("PLC1662", Warning, "The form handler `{0}` takes {1} posts {2} free of charge, and {3} are hoped for here.{4} Choose another handler or, if you pay for this one, add `paid: true` below `handler:`.");
    public static readonly DiagnosticDescriptor FieldFormatExpected = new("PLC1663", Error, "`{0}` says how the service names its fields, with {{name}} once for the name of each, but `{1}` does not. Write it such as contact[{{name}}].");
    public static readonly DiagnosticDescriptor HoursWithoutZone = new("PLC1664", Warning, "The hours have no time zone, so people elsewhere don't know when to call. Add a line such as `hoursZone: America/Vancouver`.");
    public static readonly DiagnosticDescriptor NobodyToCall = new("PLC1665", Error, "The action asks for calls, but it names nobody to call. Add `targets:` with at least one `name`, `role` or `organisation`, and its `phone`.");
    public static readonly DiagnosticDescriptor TargetWithoutPhone = new("PLC1666", Warning, "`{0}` has no telephone number, so nobody can call there. Add its `phone`, or take it out of the list.");
    public static readonly DiagnosticDescriptor ScriptMissing = new("PLC1667", Error, "The action asks for calls, but does not tell people what to say. Add `script: |` and, on the lines below it, each indented by two spaces, what they say.");
    public static readonly DiagnosticDescriptor PhoneBeforeOpening = new("PLC1668", Error, "`{0}` is the telephone number of somebody whom this action calls, and this text is public before the action opens. Take the number out of the text until then.");
    public static readonly DiagnosticDescriptor SheetWithoutSignatures = new("PLC1669", Warning, "`print: sheet` prints a sheet for signatures, which an action of the kind `{0}` does not collect, so it is ignored. Delete the line, or write `kind: petition`.");
    public static readonly DiagnosticDescriptor NotAPhoneNumber = new("PLC1660", Error, "`{0}` is no telephone number. Write its digits, with the country code before them, such as +44 20 7946 0000.");
    public static readonly DiagnosticDescriptor UnknownSetting = new("PLC1611", Warning, "The form handler `{0}` has no setting `{1}`, so it is ignored.{2}");
    public static readonly DiagnosticDescriptor HandlerLacksCapability = new("PLC1612", Warning,
        "The form handler `{0}` can't {1}, so `{2}` has no effect. {3}");
    public static readonly DiagnosticDescriptor HandlerAcceptsNoFiles = new("PLC1613", Error, "The form handler `{0}` takes no files, so the field `{1}` would arrive empty. Ask for a link instead, or choose another handler.");
    public static readonly DiagnosticDescriptor ThanksUrl = new("PLC1614", Error, "`{0}` is an address, and handlers differ in which ones they send people to. Write a few words of thanks, or the path of a page such as ../pages/thanks.md: Placard gives each handler the address it takes.");
    public static readonly DiagnosticDescriptor SameFormName = new("PLC1616", Error, "The form handler `{0}` tells forms apart by their names, and {2} has one named `{1}` too. Give one of the two another `slug`.");
    public static readonly DiagnosticDescriptor FieldName = new("PLC1617", Error, "`{0}` can't be the name of a field, which services use as a column's name. Write letters from a to z, digits, hyphens and underscores, such as `{1}`.");
    public static readonly DiagnosticDescriptor FieldNameExpected = new("PLC1618", Error, "`{1}` names a field that `{2}` knows, but `{0}` is no such name. Write the name alone, as the service's documents give it; the address or text to send in it is Placard's part.");
    public static readonly DiagnosticDescriptor AutocompleteUnknown = new("PLC1619", Warning, "`{0}` is no word by which browsers fill in a field.{1} Write one such as name, email, tel, organization, address-level2 (a town), postal-code or country-name, or delete the line.");
    public static readonly DiagnosticDescriptor LetterOfGroupMissing = new("PLC1620", Error, "There is no letter for the group `{0}`. Write it below a heading `## Letter: {0}`, or as `letter:` here.");
    public static readonly DiagnosticDescriptor SecondLetter = new("PLC1621", Error, "This is the second letter for {0}. Keep one of the two, or name its group: `## Letter: name of the group`.");
    public static readonly DiagnosticDescriptor LetterWithoutTarget = new("PLC1622", Error, "No target belongs to the group `{0}`, so nobody would get this letter.{1} Add `group: {0}` to those it is for.");
    public static readonly DiagnosticDescriptor TargetWithoutLetter = new("PLC1623", Error, "`{0}` belongs to {1}, for which there is no letter. Write one below a heading `## Letter`, for all who have no letter of their own.");
    public static readonly DiagnosticDescriptor ForeignPlaceholder = new("PLC1624", Error, "Nothing fills in `{0}`, so it would be sent as it is.{1} Placard fills in [target name] and [salutation] for each target; [your name] and [your town] are the sender's.");
    public static readonly DiagnosticDescriptor MisspeltPlaceholder = new("PLC1625", Error,
        "Nothing fills in `{0}`, so it would be sent as it is. Write `{1}`.");
    public static readonly DiagnosticDescriptor UnknownPlaceholder = new("PLC1626", Warning, "Nothing fills in `{0}`, so a sender who overlooks it sends it as it is.{1} If it is no gap for the sender to fill in, write it without these brackets.");
    public static readonly DiagnosticDescriptor SalutationUnused = new("PLC1627", Warning, "The salutation `{0}` is not used, for the letter has no place for it. Begin the letter with a line `{1},`, or delete the salutations.");
    public static readonly DiagnosticDescriptor TargetsLeft = new("PLC1631", Warning, "This open action no longer shows or writes to {0} of its addressees, whose last day in office under `until` has passed: {1}. Take them out, and add those who came after them.");
    public static readonly DiagnosticDescriptor TargetsOld = new("PLC1632", Warning, "The addressees of this open action were last checked on {0}, more than six months ago. See whether they are still in office and their addresses still right, then write the day under `asOf`.");
    public static readonly DiagnosticDescriptor LetterInOneWording = new("PLC1633", Warning, "Everybody sends this letter in the same words, and whoever gets many identical letters filters them. Delete `editable: false`, or give senders `points:` to choose from.");
    public static readonly DiagnosticDescriptor TargetsWithoutArea = new("PLC1635", Warning, "The action has a table of areas, but none of its addressees has an `area`, so no postcode is asked for. Add the column `area` to the table of addressees.");
    public static readonly DiagnosticDescriptor AreaWithoutPostcode = new("PLC1636", Warning, "An addressee has the area `{0}`, which has no postcode in the table of areas, so nobody finds this addressee by postcode.{1} Write the area as the table does.");
    public static readonly DiagnosticDescriptor AreaWithoutTarget = new("PLC1637", Warning, "{0} of the {1} areas in the table have no addressee: {2}. People there are offered those whose `area` is `*`. Add who is missing, or leave it so.");
    public static readonly DiagnosticDescriptor PointCount = new("PLC1634", Warning, "There are {0} points. Give three to eight, a sentence or two each: so few are read, and so many that letters differ.");

    // Theme
    public static readonly DiagnosticDescriptor TemplateSyntax = new("PLC1701", Error,
        "The template can't be read: {0}. Compare the line with the tags above it.");
    public static readonly DiagnosticDescriptor TemplateUnknownName = new("PLC1702", Error,
        "Templates are not given `{0}`.{1} The theme's README lists what each layout sees.");
    public static readonly DiagnosticDescriptor TemplateUnknownFilter = new("PLC1703", Error, "There is no filter `{0}`.{1}");
    public static readonly DiagnosticDescriptor TemplateMissing = new("PLC1704", Error, "There is no template `{0}`.{1} Create it, or delete the folder's other version so that the default one is used.");
    public static readonly DiagnosticDescriptor MissingTranslation = new("PLC1705", Error, "The key `{0}` has no words in {1}.{2} Add it there.");
    public static readonly DiagnosticDescriptor TemplateFailed = new("PLC1706", Error, "The template could not be rendered for {0}: {1}.");
    public static readonly DiagnosticDescriptor LanguageWithoutLocale = new("PLC1707", Warning, "The theme has no texts in `{0}`, so what it says around a text in this language is English. Copy {1} to {2} and translate what stands there.");
    public static readonly DiagnosticDescriptor PluralRulesMissing = new("PLC1708", Warning, "Nothing is known of how `{0}` counts, so its texts with numbers take the forms of English, `one` and `other`. Name the file after a language tag, such as de.yaml; or, if that is its name, add a line `plurals: de` with the tag of a language that counts in the same way.");
    public static readonly DiagnosticDescriptor UnknownDatePattern = new("PLC1709", Error,
        "`{0}` is no pattern for dates in {1}.{2} Add it there below `dates:`.");
    public static readonly DiagnosticDescriptor TemplateTooManySteps = new("PLC1710", Error,
        "The templates of a page take more than {0} steps, most of them here. Loop over fewer items, or over one list instead of a list within a list.");
    public static readonly DiagnosticDescriptor TemplateTooLarge = new("PLC1711", Error,
        "What the template makes here has {0} {1}, and {2} are the most. Take fewer items or a shorter text.");
    public static readonly DiagnosticDescriptor AccentContrastTooLow = new("PLC1720", Error, "The colour `{0}` can't be read well on the theme's {1} ground: its contrast is {2} : 1, and text needs 4.5 : 1. The nearest shade that can be read is \"{3}\".");

    // Outputs
    public static readonly DiagnosticDescriptor UnknownOutput = new("PLC1801", Error, "There is no output `{0}` to leave out.{1} It takes any of: {2}.");

    // The folder of a preview
    public static readonly DiagnosticDescriptor FolderMissing = new("PLC1820", Error, "The folder {0} is not there any more. Put it back under this name, and the preview goes on; or end the preview with Ctrl+C.");
    public static readonly DiagnosticDescriptor FileUnreadable = new("PLC1821", Error, "This file may not or can't be read, so the preview goes on without it. Give yourself the right to read it, or take it out of the folder.");
    public static readonly DiagnosticDescriptor ProgramFailed = new("PLC1822", Error, "The program failed at this file, which is a bug of the program: {0}. Report it, without personal data of the file; the preview goes on without what it could not make.");

    // Images and documents
    public static readonly DiagnosticDescriptor ImageMisnamed = new("PLC1830", Error, "The file is a {0} picture, but its name says something else. Rename it so that it ends in .{1}, and write the new name wherever it is shown.");
    public static readonly DiagnosticDescriptor ImageFormatUnsupported = new("PLC1831", Error, "This is a {0} picture, which most browsers can't show, and nothing that it tells of place and time would be removed. Save it as a JPEG (a photograph) or PNG (a drawing) and use that file instead.");
    public static readonly DiagnosticDescriptor ImageUnreadable = new("PLC1832", Error, "The picture can't be read: {0}. Open it in a picture program and save it again as JPEG or PNG, or copy it once more from where it came.");
    public static readonly DiagnosticDescriptor ImageTooManyPixels = new("PLC1833", Error, "The picture has {0} million pixels. Save it smaller: {1} million are the most, and a page never shows more than 6.");
    public static readonly DiagnosticDescriptor ImageDecoderMissing = new("PLC1834", Error, "Pictures can't be made smaller and freed of what they tell of place and time, so nothing is published: {0}.");
    public static readonly DiagnosticDescriptor DrawingCleaned = new("PLC1835", Warning, "The drawing holds {0}, which was left out. Look at it in the preview, and save it as plain SVG if anything is missing.");
    public static readonly DiagnosticDescriptor DrawingUnreadable = new("PLC1836", Error, "The drawing can't be read: {0} Save it again as plain SVG.");
    public static readonly DiagnosticDescriptor DocumentNamesAuthor = new("PLC1837", Warning, "The document names `{0}` as its author in its properties, and documents are published as they are. If readers should not know, save it again without its properties.");
    public static readonly DiagnosticDescriptor ImageStaysLarge = new("PLC1838", Warning, "Even {1} pixels wide the picture has {0} KB, which takes long on a phone. If it is a photograph, save it as a JPEG.");
    public static readonly DiagnosticDescriptor AttachmentEmpty = new("PLC1839", Error, "The file `{0}` is empty: it may have been lost while it was copied. Copy it once more from where it came, or delete this attachment.");
    public static readonly DiagnosticDescriptor AnimationTooManyPixels = new("PLC1840", Error, "The animation has {0} frames of {1} × {2} pixels, together {3} million pixels. Save it smaller, shorter or with fewer frames a second: {4} million are the most for all frames together. Or publish it as a video.");

    // Checks of the finished pages
    public static readonly DiagnosticDescriptor DeadLink = new("PLC1901", Error,
        "The page {0} leads to {1}, which is not published. Correct or remove the link.");
    public static readonly DiagnosticDescriptor DeadFragment = new("PLC1902", Warning, "The page {0} leads to `#{2}` in {1}, but nothing there has that id. Use the id of a heading of that page, or leave the part from # out.");
    public static readonly DiagnosticDescriptor OrphanedPage = new("PLC1903", Warning, "No page leads to {0}, so readers can't find it. Link to it from another page, or from `navigation:` in archive.yaml.");
    public static readonly DiagnosticDescriptor ImageWithoutAltText = new("PLC1904", Warning,
        "A picture in {0} has no `alt`. Add alt=\"what it shows\", or alt=\"\" if it is only an ornament.");
    public static readonly DiagnosticDescriptor HeadingSkipped = new("PLC1905", Warning, "The heading `{0}` skips a level, so that people who can't see the page miss a heading above it. Begin it with one # less.");
    public static readonly DiagnosticDescriptor TranslationBehind = new("PLC1906", Warning, "The original, {0}, was changed on {1}, and this translation not since. Bring it up to date, then write `updated: {1}`.");
    public static readonly DiagnosticDescriptor ActionOutlivesCampaign = new("PLC1907", Warning,
        "The action is open, but its campaign ended on {0}. Add `closes: {0}`.");
    public static readonly DiagnosticDescriptor ImageTooLarge = new("PLC1908", Warning, "The picture has {0} KB, which takes long on a phone, and a drawing or animation is not made smaller. Save it with less in it: {1} KB are enough.");

    public static readonly DiagnosticDescriptor DeadExternalLink = new("PLC1909", Warning, "The link to {0} has been dead since {1}: {2}. Look for the page's new address and write that; or name a kept copy as `copy:` in links.lock.yaml; or remove the link.");
    public static readonly DiagnosticDescriptor FailingExternalLink = new("PLC1910", Warning, "The link to {0} failed: {1}. That may pass. It counts as dead once it has failed on {3} separate days; this was day {2}.");
    public static readonly DiagnosticDescriptor ExternalLinkMoved = new("PLC1911", Warning,
        "The link to {0} leads to a page that has moved for good. Write its new address: {1}");
    public static readonly DiagnosticDescriptor ArticleAhead = new("PLC1913", Warning, "The article is dated {0}, which is still to come, and yet it is published at once. If it is to wait, add a line `draft: true` and delete it on the day; if it announces an event, write `kind: event`; else correct the date.");
    public static readonly DiagnosticDescriptor RepeatedSignature = new("PLC1912", Warning,
        "This row is alike to the one on line {0} in name, role, organisation and country. If one person signed twice, delete one of the two rows.");
    public static readonly DiagnosticDescriptor RepeatedSignatureFile = new("PLC1427", Warning,
        "This signature is alike to the one in {0} in name, role, organisation and country. If one person signed twice, delete one of the two files.");
    public static readonly DiagnosticDescriptor VersionsShareLanguage = new("PLC1914", Warning, "This text and {0} are versions of one text, and both are in the language `{1}`. Write the language of this one, such as `lang: fr`; or, if it translates nothing, delete `translationOf:`.");
    public static readonly DiagnosticDescriptor VersionsDisagree = new("PLC1915", Warning,
        "`{0}` is {1} here, but {2} in {3}, which this text translates. Write the same in both.");
    public static readonly DiagnosticDescriptor OngoingAfterEnd = new("PLC1916", Warning, "The outcome is `ongoing`, but the campaign ended on {0}. Write what came of it: `won`, `partial` or `lost`, or `unknown` if that is not known; or correct the campaign's `end:`.");

    public static readonly DiagnosticDescriptor MoreOfAKind = new("PLC1999", Warning,
        "There are {0} more of {1} in this file. Fix those above, then build again to see the others.");

    // What form handlers export
    public static readonly DiagnosticDescriptor ExportNotText = new("PLC2001", Error, "This is no text in the encoding UTF-8, which exports are. Export it once more as CSV or JSON; a spreadsheet program saves it as \"CSV UTF-8\".");
    public static readonly DiagnosticDescriptor ExportNotOfFormat = new("PLC2002", Error,
        "This file does not look like what `{0}` exports. Leave --format out, or name another format.");
    public static readonly DiagnosticDescriptor ExportNotRecognised = new("PLC2003", Error, "Nothing here is known from an export: neither the first line of a table nor a list in JSON nor a mail. Export it as CSV or JSON, or say what it is with --format: {0}.");
    public static readonly DiagnosticDescriptor TallyNotByWay = new("PLC2004", Error, "The tally is one number, which may count the same people again. Write it by way instead, without those who took part {0}, and start again: tally: [{{ way: paper, count: {1}, asOf: {2} }}]");
    public static readonly DiagnosticDescriptor KeyNotChanged = new("PLC2005", Error, "`{0}` can't be changed here without risk to the lines around it, so nothing was written. Write it yourself, and start again: {1}");
    public static readonly DiagnosticDescriptor SignaturesNotNamed = new("PLC2006", Error, "There is a table {0} beside this action, but the action does not name it. Add a line `signatures: {0}`, or give the table another name.");
    public static readonly DiagnosticDescriptor NothingToReceive = new("PLC2007", Error, "Messages of a contact form are not counted and not published, so there is nothing to receive. Read them where they arrive.");
    public static readonly DiagnosticDescriptor ReviewNotUnderstood = new("PLC2008", Error, "This is not the table of doubtful entries that `placard receive` wrote, or a column of it is lost. Take the file whose path it printed.");
    public static readonly DiagnosticDescriptor ExportWithoutConsent = new("PLC2009", Warning, "No entry here has a tick in the field `{0}`, so none may be used. If the form had one, export all of its fields; if it had another name, this is the export of another form.");
    public static readonly DiagnosticDescriptor ExportTooLarge = new("PLC2010", Error, "This export has more than {0} entries, so none of them was taken. Export a shorter time, and receive each file in turn.");

    // Captures
    public static readonly DiagnosticDescriptor CaptureFilesLeftOut = new("PLC2131", Warning, "The capture holds {0} files that are never published, because they may hold passwords, keys or private data: {1}. Delete them from the folder: who can read the repository can read them.");
    public static readonly DiagnosticDescriptor CaptureStartNotShown = new("PLC2132", Error, "`{0}` is no page, picture or document that is published of the capture. Name a page of it as `start:`.");
    public static readonly DiagnosticDescriptor CaptureHoldsSecret = new("PLC2133", Warning, "Here stands what looks like {0}, and what a capture holds is published. If it may still be in use, change it where it is used first. Then delete it from this file.");
    public static readonly DiagnosticDescriptor CapturePathsNotServed = new("PLC2134", Warning, "{0} pages of the old site can't answer at their old addresses, since no host serves these from files: {1}. Their copies are reached from the card of the capture.");
    public static readonly DiagnosticDescriptor CaptureContainerDamaged = new("PLC2135", Error, "The container can't be read: {0}. Copy it once more from where it came, or unpack what can be read of it into a folder.");
    public static readonly DiagnosticDescriptor CaptureContainerFlaw = new("PLC2136", Warning, "A part of the container is damaged or not as its format asks: {0}. What could be read is published. Copy the file once more from where it came, if you can.");
    public static readonly DiagnosticDescriptor CaptureFileNotInContainer = new("PLC2137", Warning, "The file `{0}` is larger than a part of the container may be, and its type is not published, so nothing of it is. Raise `containerLimit:`, or keep the file elsewhere.");
    public static readonly DiagnosticDescriptor CaptureWithoutPage = new("PLC2139", Error,
        "The capture holds no web page to begin with. Put the saved pages beside this file, or name a picture or document of it as `start:`.");

    // Editors in the browser
    public static readonly DiagnosticDescriptor EditorWithoutBackend = new("PLC2138", Error, "Sveltia CMS has no backend `{0}`. Write `editor: decap` instead, or one of the backends that it has: {1}.");

    // Copies of an archive
    public static readonly DiagnosticDescriptor ManifestNotText = new("PLC2161", Error, "This is not a manifest of an archive: it is no text in the encoding UTF-8. Take the file from another copy.");
    public static readonly DiagnosticDescriptor ManifestLine = new("PLC2162", Error, "This is not a line of a manifest, which is 64 digits, two blanks and a path, so the manifest was changed or cut. Take the file from another copy.");
    public static readonly DiagnosticDescriptor ManifestPath = new("PLC2163", Error, "The manifest names `{0}`, which is no path inside a copy. No program that builds archives writes that: do not trust this copy, and take another.");
    public static readonly DiagnosticDescriptor ManifestPathTwice = new("PLC2164", Error,
        "The manifest names `{0}` twice, so it was put together from two. Take the file from another copy.");
    public static readonly DiagnosticDescriptor ChainLine = new("PLC2165", Error,
        "This line is none that `placard sign --record` writes. Take back what was changed in it.");
    public static readonly DiagnosticDescriptor ChainBroken = new("PLC2166", Error, "This line does not follow from the one above it: a line was changed, moved or deleted. Take the file back to how it was recorded; new lines are added at its end only.");
    public static readonly DiagnosticDescriptor PublicKey = new("PLC2167", Error, "`{0}` is not a public key of minisign, which has 56 characters and begins with RW. Write the one that `placard key new` printed.");
    public static readonly DiagnosticDescriptor CopiesLockLine = new("PLC2168", Error, "This line is none that `placard verify --mirrors --record` writes. Take back what was changed in it, or delete it with the other lines of its copy: the next check writes them anew.");

    // Limits of hosts
    public static readonly DiagnosticDescriptor TooManyFilesForHost = new("PLC2191", Warning,
        "{0} takes at most {1} files, and this archive has {2}. {3} Or choose another host.");
    public static readonly DiagnosticDescriptor FolderTooFullForHost = new("PLC2192", Warning,
        "{0} takes at most {1} files in one folder, and `{2}/` has {3}. {4} Or choose another host.");
    public static readonly DiagnosticDescriptor FileTooLargeForHost = new("PLC2193", Warning,
        "{0} takes files of at most {1}, and {2} has {3}. {4}");
    public static readonly DiagnosticDescriptor TooManyBytesForHost = new("PLC2194", Warning,
        "{0} takes at most {1} in all, and this archive has {2}. Make large files smaller, or put them elsewhere and link to them. The largest: {3}.");

    // Imports
    public static readonly DiagnosticDescriptor ImportMapPart = new("PLC2200", Error,
        "`{0}` is no part of the file for --map.{1} Write one of: {2}.");
    public static readonly DiagnosticDescriptor ImportMapValue = new("PLC2201", Error, "`{0}` takes another value here. Write {1}.");
    public static readonly DiagnosticDescriptor ImportReportUnreadable = new("PLC2202", Error, "This report of an earlier import can't be read, so it is not known which files were edited since, and nothing was written. Take back what was changed in it, or move it away: then files that are there are kept as they are.");

    // Patterns of URLs
    public static readonly DiagnosticDescriptor PatternName = new("PLC2210", Error, "`{0}` has no meaning in this pattern.{1} Write one of: {2}.");
    public static readonly DiagnosticDescriptor PatternWithoutSlug = new("PLC2211", Error, "This pattern gives all {0} one address. It needs a part that differs from one to the next, such as :slug: {1}");
    public static readonly DiagnosticDescriptor PatternNotAPath = new("PLC2212", Error, "`{0}` gives no address inside the archive. Write folders and names with slashes between them, such as {1}, and neither ?, # nor dots alone.");

    /// <summary>Every descriptor, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        .. typeof(DiagnosticDescriptors).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(constant => constant.GetValue(null)).OfType<DiagnosticDescriptor>().OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];
}
