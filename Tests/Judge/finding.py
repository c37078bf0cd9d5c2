"""What a judge says of a site."""

from dataclasses import dataclass, field


@dataclass
class Verdict:
    """The verdict of one judge: what it looked at, in words, and what it found, each with its page."""

    judge: str
    looked_at: str
    findings: list[str] = field(default_factory=list)

    def print(self, most: int = 20) -> None:
        """Prints one line with counts, and the first findings below it."""
        count = len(self.findings)
        print(f"{self.judge}: {self.looked_at}; {count or 'no'} finding{'' if count == 1 else 's'}", flush=True)
        for finding in self.findings[:most]:
            print(f"  {finding}")
        if count > most:
            print(f"  … and {count - most} more")
